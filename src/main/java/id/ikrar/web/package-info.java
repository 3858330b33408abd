/** Controllers and views: parse, call one use case, answer. */
@NullMarked
package id.ikrar.web;

import org.jspecify.annotations.NullMarked;
