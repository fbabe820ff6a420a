/** What generated Java calls fields, types, VarHandles and the objects that outcomes name. */
@NullMarked
package dev.jlitmus.codegen.names;

import org.jspecify.annotations.NullMarked;
