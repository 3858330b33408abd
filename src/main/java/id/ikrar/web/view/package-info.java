/**
 * What the templates show: plain values, worded already where the words do not depend on the page.
 */
@NullMarked
package id.ikrar.web.view;

import org.jspecify.annotations.NullMarked;
