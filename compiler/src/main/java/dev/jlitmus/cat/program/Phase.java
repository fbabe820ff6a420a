package dev.jlitmus.cat.program;

import java.util.List;

/**
 * What is done when an input is entered: the steps in order until one fails, then the components,
 * then the rest, which later phases build on.
 */
record Phase(List<Step> steps, Code choiceInputs, List<Component> components, Code rest) {

  Phase {
    steps = List.copyOf(steps);
    components = List.copyOf(components);
  }

  /** Code, and the test that it is for. */
  record Step(Code code, Check check) {}

  /**
   * Tests that hold together for some choice.
   *
   * @param choices the choice points that they depend on
   * @param monotone whether growth of a choice never repairs one of them
   */
  record Component(List<Integer> choices, List<Step> steps, boolean monotone) {
    Component {
      choices = List.copyOf(choices);
      steps = List.copyOf(steps);
    }
  }
}
