/** What tests showed against what their files say. */
@NullMarked
package dev.jlitmus.result.grade;

import org.jspecify.annotations.NullMarked;
