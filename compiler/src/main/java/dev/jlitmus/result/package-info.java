/** Values that stages hand to one another and to the user: outcomes, counts, grades. */
@NullMarked
package dev.jlitmus.result;

import org.jspecify.annotations.NullMarked;
