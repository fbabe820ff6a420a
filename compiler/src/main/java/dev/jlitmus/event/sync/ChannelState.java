package dev.jlitmus.event.sync;

import dev.jlitmus.event.sync.operation.ChannelOperation;
import dev.jlitmus.event.sync.operation.ChannelOperation.Close;
import dev.jlitmus.event.sync.operation.ChannelOperation.FailedTryReceive;
import dev.jlitmus.event.sync.operation.ChannelOperation.FailedTrySend;
import dev.jlitmus.event.sync.operation.ChannelOperation.IsClosed;
import dev.jlitmus.event.sync.operation.ChannelOperation.Receive;
import dev.jlitmus.event.sync.operation.ChannelOperation.ReceiveClosed;
import dev.jlitmus.event.sync.operation.ChannelOperation.RefusedAsClosed;
import dev.jlitmus.event.sync.operation.ChannelOperation.Send;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A Channel, as in Go (go.dev/ref/mem): the start of the k-th send happens before the end of the
 * k-th receive, the start of the k-th receive before the end of the send with number k + capacity,
 * and closing before the end of a receive that returns because of it. At capacity 0 a send and its
 * receive end together.
 *
 * @param sent the values that are inside, with the starts of their sends
 * @param receives the starts of all receives so far
 * @param closed by which event
 */
public record ChannelState(
    int capacity, List<Sent> sent, List<Integer> receives, Optional<Integer> closed)
    implements SyncState {

  /** A value on its way. */
  public record Sent(Call send, Value value, boolean waits) {}

  public ChannelState {
    sent = List.copyOf(sent);
    receives = List.copyOf(receives);
  }

  public ChannelState(int capacity) {
    this(capacity, List.of(), List.of(), Optional.empty());
  }

  @Override
  public boolean isHandingOver() {
    return capacity == 0 && !sent.isEmpty();
  }

  private boolean isFull() {
    return sent.size() >= Math.max(capacity, 1);
  }

  @Override
  public List<Step> after(Call call) {
    boolean open = closed.isEmpty();
    return switch ((ChannelOperation) call.operation()) {
      case Send send -> open && !isFull() ? after(send, call) : List.of();
      case Receive receive ->
          sent.isEmpty() || !fits(sent.getFirst(), receive, call.thread())
              ? List.of()
              : received(call);
      case ReceiveClosed ignored ->
          closed
              .filter(event -> sent.isEmpty())
              .map(event -> SyncState.step(this, EventSet.of(event), call))
              .orElse(List.of());
      case FailedTrySend ignored ->
          SyncState.stepIf(open && !isHandingOver() && (capacity == 0 || isFull()), this);
      case FailedTryReceive ignored -> SyncState.stepIf(sent.isEmpty(), this);
      case Close ignored ->
          SyncState.stepIf(
              open && !isHandingOver(),
              new ChannelState(capacity, sent, receives, Optional.of(call.end())));
      case RefusedAsClosed ignored -> SyncState.stepIf(!open, this);
      case IsClosed seen -> SyncState.stepIf(seen.closed() != open && !isHandingOver(), this);
    };
  }

  private List<Step> after(Send send, Call call) {
    List<Sent> more = new ArrayList<>(sent);
    more.add(new Sent(call, send.value(), send.waits()));
    int number = receives.size() + more.size();
    boolean madeRoom = capacity > 0 && number > capacity;
    return SyncState.step(
        new ChannelState(capacity, more, receives, closed),
        madeRoom ? EventSet.of(receives.get(number - capacity - 1)) : EventSet.EMPTY,
        call);
  }

  /** Two threads meet at capacity 0, and one of them has to wait for the other. */
  private boolean fits(Sent first, Receive receive, int receiver) {
    boolean meet = first.send().thread() != receiver && (first.waits() || receive.waits());
    return first.value().equals(receive.value()) && (capacity > 0 || meet);
  }

  private List<Step> received(Call call) {
    Sent first = sent.getFirst();
    List<Integer> more = new ArrayList<>(receives);
    more.add(call.begin());
    List<Step.Edge> edges = new ArrayList<>();
    edges.add(new Step.Edge(first.send().begin(), call.end()));
    if (capacity == 0) {
      edges.add(new Step.Edge(call.begin(), first.send().end()));
    }
    return List.of(
        new Step(new ChannelState(capacity, sent.subList(1, sent.size()), more, closed), edges));
  }

  @Override
  public boolean keepsWaiting(List<Call> waiting) {
    return closed.isEmpty()
        && waiting.stream()
            .allMatch(call ->
                switch ((ChannelOperation) call.operation()) {
                  case Send ignored ->
                      capacity == 0 ? none(waiting, Receive.class::isInstance) : isFull();
                  case Receive ignored ->
                      sent.isEmpty() && (capacity > 0 || none(waiting, Send.class::isInstance));
                  case ReceiveClosed ignored -> false;
                  case FailedTrySend ignored -> false;
                  case FailedTryReceive ignored -> false;
                  case Close ignored -> false;
                  case RefusedAsClosed ignored -> false;
                  case IsClosed ignored -> false;
                });
  }

  private static boolean none(List<Call> waiting, Predicate<Operation> kind) {
    return waiting.stream().map(Call::operation).noneMatch(kind);
  }
}
