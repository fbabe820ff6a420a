package dev.jlitmus.semantic.herd.code;

import dev.jlitmus.diagnostic.Code;
import dev.jlitmus.diagnostic.Diagnostic;
import dev.jlitmus.diagnostic.Diagnostics;
import dev.jlitmus.diagnostic.Spelling;
import dev.jlitmus.source.Span;
import dev.jlitmus.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed call of C's atomics.
 *
 * @param orders as many as the function has in its explicit form; all sequentially consistent where
 *     the call names none
 */
record OrderedCall(
    Span span, AtomicFunction function, List<Expr> operands, List<MemoryOrder> orders) {

  OrderedCall {
    operands = List.copyOf(operands);
    orders = List.copyOf(orders);
  }

  /** The memory order of a function that has one. */
  MemoryOrder order() {
    return orders.getFirst();
  }

  /** Checks name, number of arguments and memory orders; empty after a diagnostic. */
  static Optional<OrderedCall> of(Expr.Call call, Diagnostics diagnostics) {
    String name = call.method().text();
    Span place = call.method().span();
    Optional<AtomicFunction> function = AtomicFunction.named(name);
    if (function.isEmpty() || call.target().isPresent()) {
      diagnostics.add(
          Diagnostic.of(Code.L103, place, "'" + name + "' is none of C's atomics", "")
              .withHelp(
                  Spelling.question(name, AtomicFunction.names())
                      .orElse("accesses are atomic_load_explicit, atomic_store_explicit …")));
      return Optional.empty();
    }
    int operands = function.get().operands();
    int orders = function.get().orders(name);
    if (operands + orders != call.arguments().size()) {
      diagnostics.add(
          Diagnostic.of(
              Code.L203,
              place,
              "'%s' takes %d arguments, not %d"
                  .formatted(name, operands + orders, call.arguments().size()),
              ""));
      return Optional.empty();
    }
    List<MemoryOrder> named = new ArrayList<>();
    for (Expr argument : call.arguments().subList(operands, operands + orders)) {
      Optional<MemoryOrder> order = MemoryOrder.named(argument.span().text());
      if (order.isEmpty()) {
        diagnostics.add(
            Diagnostic.of(Code.L201, argument.span(), "a memory order is needed here", "")
                .withHelp(
                    Spelling.question(argument.span().text(), MemoryOrder.names())
                        .orElse("orders are memory_order_relaxed, memory_order_acquire …")));
        return Optional.empty();
      }
      named.add(order.get());
    }
    while (named.size() < 2) {
      named.add(named.isEmpty() ? MemoryOrder.SEQ_CST : named.getFirst());
    }
    return Optional.of(
        new OrderedCall(call.span(), function.get(), call.arguments().subList(0, operands), named));
  }
}
