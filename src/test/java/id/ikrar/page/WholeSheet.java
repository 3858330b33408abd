package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;

/** The slow and obvious way to a sheet: all of it drawn by OpenPDF. */
public final class WholeSheet {
  private WholeSheet() {}

  public static Bytes pdf(PledgeSheet sheet) {
    var out = new ByteArrayOutputStream();
    var gap = new SignatureGap(sheet.record().certified() ? 0 : PledgePage.CONTENTS_BYTES);
    SheetDrawing.of(sheet, gap, out).finish();
    var identity = sheet.record().canonical().digest();
    if (!sheet.record().certified()) {
      return gap.finished(out.toByteArray(), identity).pdf();
    }
    var pdf = out.toByteArray();
    SignatureGap.identify(pdf, identity);
    return Bytes.owning(pdf);
  }
}
