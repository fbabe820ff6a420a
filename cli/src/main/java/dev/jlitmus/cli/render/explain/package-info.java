/** Why a model allows or forbids an outcome, in words. */
@NullMarked
package dev.jlitmus.cli.render.explain;

import org.jspecify.annotations.NullMarked;
