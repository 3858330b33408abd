@org.jspecify.annotations.NullMarked
package id.ikrar;
