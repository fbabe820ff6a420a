package dev.jlitmus.event.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jlitmus.event.sync.Step.Edge;
import dev.jlitmus.event.sync.operation.ChannelOperation;
import dev.jlitmus.event.sync.operation.LatchOperation;
import dev.jlitmus.event.sync.operation.LockOperation;
import dev.jlitmus.event.sync.operation.LockOperation.Waking;
import dev.jlitmus.event.sync.operation.MapOperation;
import dev.jlitmus.event.sync.operation.OnceOperation;
import dev.jlitmus.event.sync.operation.Operation;
import dev.jlitmus.event.sync.operation.ReadWriteLockOperation;
import dev.jlitmus.event.sync.operation.SemaphoreOperation;
import dev.jlitmus.relation.EventSet;
import dev.jlitmus.semantic.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Threads are 1, 2 and 3; the events of thread 1 are 10, 11, … */
class SyncStatesTest {
  private SyncState state = LockState.FREE;

  private static Call call(Operation operation, int event) {
    return new Call(event / 10, operation, event, event);
  }

  /** The only way to go on; what the operation's end then comes after. */
  private List<Edge> does(Operation operation, int event) {
    List<Step> steps = state.after(call(operation, event));
    assertThat(steps).hasSize(1);
    state = steps.getFirst().next();
    return steps.getFirst().edges();
  }

  private void cannot(Operation operation, int event) {
    assertThat(state.after(call(operation, event))).isEmpty();
  }

  private boolean staysWaiting(Operation operation, int event) {
    return state.keepsWaiting(List.of(call(operation, event)));
  }

  @Test
  void everyUnlockHappensBeforeEveryLaterLockAndAFailedTryOrdersNothing() {
    assertThat(does(new LockOperation.Lock(), 10)).isEmpty();
    cannot(new LockOperation.Lock(), 20);
    assertThat(staysWaiting(new LockOperation.Lock(), 20)).isTrue();
    assertThat(does(new LockOperation.FailedTryLock(), 20)).isEmpty();
    cannot(new LockOperation.Unlock(), 20);
    does(new LockOperation.Unlock(), 11);
    cannot(new LockOperation.FailedTryLock(), 21);
    assertThat(staysWaiting(new LockOperation.Lock(), 21)).isFalse();
    assertThat(does(new LockOperation.Lock(), 21)).containsExactly(new Edge(11, 21));
    does(new LockOperation.Unlock(), 22);
    assertThat(does(new LockOperation.Lock(), 30))
        .containsExactly(new Edge(11, 30), new Edge(22, 30));
  }

  @Test
  void aSignalChoosesOneOfThoseThatWaitForIt() {
    LockOperation wait = new LockOperation.Wait("", Waking.SIGNALLED);
    does(new LockOperation.Lock(), 10);
    does(wait, 11);
    does(new LockOperation.Lock(), 20);
    does(wait, 21);
    does(new LockOperation.Lock(), 30);
    List<Step> steps = state.after(call(new LockOperation.Signal("", false), 31));
    assertThat(steps).hasSize(2);
    state = steps.getFirst().next();
    does(new LockOperation.Unlock(), 32);
    assertThat(staysWaiting(new LockOperation.Wake(""), 12)).isFalse();
    assertThat(staysWaiting(new LockOperation.Wake(""), 22)).isTrue();
    cannot(new LockOperation.Wake(""), 22);
    does(new LockOperation.Wake(""), 12);
  }

  @Test
  void aReaderComesAfterWritersAndAWriterAfterReadersToo() {
    state = ReadWriteLockState.FREE;
    does(new ReadWriteLockOperation.WriteLock(), 10);
    cannot(new ReadWriteLockOperation.ReadLock(), 20);
    does(new ReadWriteLockOperation.WriteUnlock(), 11);
    assertThat(does(new ReadWriteLockOperation.ReadLock(), 20)).containsExactly(new Edge(11, 20));
    assertThat(does(new ReadWriteLockOperation.ReadLock(), 30)).containsExactly(new Edge(11, 30));
    cannot(new ReadWriteLockOperation.WriteLock(), 12);
    does(new ReadWriteLockOperation.ReadUnlock(), 21);
    does(new ReadWriteLockOperation.ReadUnlock(), 31);
    assertThat(does(new ReadWriteLockOperation.WriteLock(), 12))
        .containsExactlyInAnyOrder(new Edge(11, 12), new Edge(21, 12), new Edge(31, 12));
  }

  @Test
  void whoWritesDoesNotWaitToReadAndWhoReadsWaitsForEverToWrite() {
    state = ReadWriteLockState.FREE;
    does(new ReadWriteLockOperation.WriteLock(), 10);
    assertThat(staysWaiting(new ReadWriteLockOperation.ReadLock(), 11)).isFalse();
    assertThat(staysWaiting(new ReadWriteLockOperation.ReadLock(), 20)).isTrue();
    does(new ReadWriteLockOperation.ReadLock(), 11);
    does(new ReadWriteLockOperation.WriteUnlock(), 12);
    assertThat(staysWaiting(new ReadWriteLockOperation.WriteLock(), 13)).isTrue();
  }

  @Test
  void onlyTheCountDownsThatCountComeBeforeTheEndOfWaiting() {
    state = new LatchState(1, EventSet.EMPTY);
    cannot(new LatchOperation.Await(), 30);
    does(new LatchOperation.CountDown(), 10);
    does(new LatchOperation.CountDown(), 20);
    does(new LatchOperation.GetCount(0), 21);
    assertThat(does(new LatchOperation.Await(), 30)).containsExactly(new Edge(10, 30));
  }

  @Test
  void aPermitThatWasThereAtTheStartOrdersNothing() {
    state = new SemaphoreState(1);
    does(new SemaphoreOperation.Release(1), 10);
    assertThat(does(new SemaphoreOperation.Acquire(1), 20)).isEmpty();
    assertThat(does(new SemaphoreOperation.Acquire(1), 30)).containsExactly(new Edge(10, 30));
    assertThat(staysWaiting(new SemaphoreOperation.Acquire(1), 31)).isTrue();
    does(new SemaphoreOperation.FailedTryAcquire(1), 31);
  }

  @Test
  void aBufferOrdersTheSendBehindTheReceiveThatMadeRoom() {
    state = new ChannelState(1);
    does(new ChannelOperation.Send(Value.of(7), true), 10);
    assertThat(staysWaiting(new ChannelOperation.Send(Value.of(8), true), 11)).isTrue();
    cannot(new ChannelOperation.Receive(Value.of(8), true), 20);
    assertThat(does(new ChannelOperation.Receive(Value.of(7), true), 20))
        .containsExactly(new Edge(10, 20));
    assertThat(does(new ChannelOperation.Send(Value.of(8), true), 11))
        .containsExactly(new Edge(20, 11));
    does(new ChannelOperation.Close(), 12);
    does(new ChannelOperation.RefusedAsClosed(), 13);
    cannot(new ChannelOperation.ReceiveClosed(), 21);
    does(new ChannelOperation.Receive(Value.of(8), true), 21);
    assertThat(does(new ChannelOperation.ReceiveClosed(), 22)).containsExactly(new Edge(12, 22));
  }

  @Test
  void nobodyMeetsItselfWithoutABuffer() {
    state = new ChannelState(0);
    does(new ChannelOperation.Send(Value.of(7), true), 10);
    assertThat(state.isHandingOver()).isTrue();
    cannot(new ChannelOperation.Receive(Value.of(7), true), 11);
    assertThat(does(new ChannelOperation.Receive(Value.of(7), true), 20))
        .containsExactly(new Edge(10, 20), new Edge(20, 10));
    assertThat(state.isHandingOver()).isFalse();
  }

  @Test
  void whoGetsAValueComesAfterWhoPlacedItAndAMissAfterNobody() {
    Value key = Value.of(1);
    state = MapState.EMPTY;
    assertThat(does(new MapOperation.Get(key, Optional.empty()), 20)).isEmpty();
    does(new MapOperation.Put(key, Value.of(7), Optional.empty()), 10);
    cannot(new MapOperation.Put(key, Value.of(8), Optional.empty()), 21);
    assertThat(does(new MapOperation.ContainsKey(key, true), 21)).isEmpty();
    assertThat(does(new MapOperation.Get(key, Optional.of(Value.of(7))), 22))
        .containsExactly(new Edge(10, 22));
    assertThat(does(new MapOperation.Remove(key, Optional.of(Value.of(7))), 30))
        .containsExactly(new Edge(10, 30));
    does(new MapOperation.Get(key, Optional.empty()), 31);
  }

  @Test
  void othersWaitUntilTheBodyEndsAndComeAfterIt() {
    state = OnceState.NEW;
    does(new OnceOperation.BeginBody(), 10);
    cannot(new OnceOperation.BeginBody(), 20);
    cannot(new OnceOperation.FindDone(), 20);
    assertThat(staysWaiting(new OnceOperation.FindDone(), 20)).isTrue();
    does(new OnceOperation.EndBody(), 11);
    assertThat(does(new OnceOperation.FindDone(), 20)).containsExactly(new Edge(11, 20));
  }
}
