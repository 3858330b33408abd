package id.ikrar.web;

import id.ikrar.kernel.Digest;
import id.ikrar.web.view.VerdictView;

/** One file that was judged, and what is said of it. */
record Checked(String file, Digest digest, boolean genuine, VerdictView view) {}
