/** What an execution brings along to be judged: the sets and relations that models start from. */
@NullMarked
package dev.jlitmus.cat.base;

import org.jspecify.annotations.NullMarked;
