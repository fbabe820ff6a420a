package dev.jlitmus.cli.render.explain;

import java.util.Map;

/**
 * What the relations and axioms of the shipped models mean, in a sentence each, and where that is
 * laid down. Of a user's own model nothing is known but its text.
 */
public final class Vocabulary {
  private static final Map<String, String> RELATIONS =
      Map.ofEntries(
          Map.entry("po", "program order: it stands before it in the same thread"),
          Map.entry("po-loc", "program order on one variable"),
          Map.entry("rf", "reads-from: the read returns what this write wrote"),
          Map.entry("co", "coherence: the write comes later in the order of the variable's writes"),
          Map.entry("fr", "from-read: the read returned a value that this write replaced"),
          Map.entry("rmw", "the two halves of one atomic update"),
          Map.entry("ctrl", "control dependency"),
          Map.entry("data", "data dependency"),
          Map.entry("addr", "address dependency"),
          Map.entry("semdep", "dependency: without that value read this write would not happen"),
          Map.entry("rf^-1", "the read returned what this write wrote"),
          Map.entry("loc", "both are of one variable"),
          Map.entry("IW * ~IW", "initial values happen before everything else (JLS 17.4.4)"),
          Map.entry(
              "sync",
              "synchronization: unlock and lock, send and receive, a thread's end and join"
                  + " (JLS 17.4.4)"),
          Map.entry(
              "Sr", "what comes before is visible to whoever synchronizes with it (JLS 17.4.5)"),
          Map.entry("Sa", "what comes after sees what was handed over to it (JLS 17.4.5)"),
          Map.entry(
              "ra",
              "a release orders what comes before it, an acquire what comes after it"
                  + " (VarHandle, setRelease and getAcquire)"),
          Map.entry("svo", "a fence between them keeps them in order (VarHandle, …Fence methods)"),
          Map.entry("spush", "a full fence between them keeps them in order (VarHandle.fullFence)"),
          Map.entry(
              "volsw",
              "a volatile write synchronizes with all later volatile reads of it (JLS 17.4.4)"),
          Map.entry("vvo", "visible before, for every thread"),
          Map.entry("vo", "visible before"),
          Map.entry("sw", "synchronizes-with (JLS 17.4.4)"),
          Map.entry("hb", "happens-before (JLS 17.4.5)"),
          Map.entry("scb", "before in the order that volatile accesses and full fences share"),
          Map.entry(
              "pscb", "volatile accesses and full fences are in one order for all (JLS 17.4.4)"),
          Map.entry("pscf", "full fences are in one order for all (VarHandle.fullFence)"),
          Map.entry("fin", "final fields are visible with their object (JLS 17.5)"),
          Map.entry("pub", "what a fence orders before the publication of its object"),
          Map.entry("ppo", "the order that compiler and CPU keep"),
          Map.entry("jit", "the order that the compiler keeps"),
          Map.entry("lockd", "an atomic update is a full barrier on x86"),
          Map.entry("mfence", "a full barrier between them"),
          Map.entry("bob", "a barrier, an acquire or a release orders them on Arm"),
          Map.entry("dep", "a dependency that the CPU keeps"),
          Map.entry("volint", "volatile accesses and full fences of one thread stay in order"),
          Map.entry("pushto", "volatile accesses and full fences come in one order for all"),
          Map.entry("into", "comes into view before"),
          Map.entry("push", "a full fence pushes what is before it out to all threads"));

  private static final Map<String, String> AXIOMS =
      Map.ofEntries(
          Map.entry(
              "causality", "what is visible before what, for all threads alike, has no circle"),
          Map.entry("no-future", "no thread reads what it writes only later"),
          Map.entry("thin-air", "no value comes out of nowhere, justified only by itself"),
          Map.entry(
              "coherence-ww", "a write cannot be overwritten by one that was visible before it"),
          Map.entry("coherence-wr", "a read cannot miss a write that is visible before it"),
          Map.entry(
              "coherence-rw",
              "a write after a read of the variable cannot come before what that read saw"),
          Map.entry(
              "coherence-rr",
              "two opaque or stronger reads of one variable cannot see new and then old"),
          Map.entry("atomicity", "no other write comes between the halves of an atomic update"),
          Map.entry(
              "volatile-order",
              "volatile accesses and full fences are in one order that all threads agree on"
                  + " (JLS 17.4.4, VarHandle.fullFence)"),
          Map.entry("total-store-order", "all CPUs see writes in one order, each its own at once"),
          Map.entry("external", "what threads see of one another has no circle"),
          Map.entry(
              "sequential-consistency",
              "what is sequentially consistent is in one order that all threads agree on"),
          Map.entry(
              "happens-before-future",
              "no read returns a write that happens after it (JLS 17.4.5)"),
          Map.entry(
              "happens-before-consistency",
              "no read returns a write that another, which happened before the read, has"
                  + " overwritten (JLS 17.4.5)"),
          Map.entry(
              "coherence",
              "one order of each variable's writes agrees with what threads have seen"),
          Map.entry(
              "visibility", "what is visible before what, for all threads alike, has no circle"),
          Map.entry(
              "opaque-order",
              "opaque accesses of a thread stay in order, also a read before a write"),
          Map.entry("no-thin-air", "no read sees what its own thread's later writes led to"),
          Map.entry("internal", "each variable by itself behaves as if there were no caches"),
          Map.entry("synchronization-order", "synchronization is in one order that all agree on"));

  private Vocabulary() {}

  /** What the relation says; empty where that is not known. */
  public static String relation(String name) {
    return RELATIONS.getOrDefault(name, "");
  }

  /** What the axiom asks for; empty where that is not known. */
  public static String axiom(String name) {
    return AXIOMS.getOrDefault(name, "");
  }
}
