import { encodeQR } from "qr";
import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPath } from "./qr-path";

test("squares side by side are one piece", () => {
  const dark = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, false, false],
  ];
  expect(qrPath(dark)).toBe("M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z");
});

/** The path as a picture, as a camera would see it. */
function picture(path: string, side: number) {
  const scale = 8;
  const size = side * scale;
  const data = new Uint8Array(size * size * 3).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * size + Number(x) * scale) * 3;
      data.fill(0, from, from + Number(width) * scale * 3);
    }
  }
  return { width: size, height: size, data };
}

test("an authenticator app reads from it what was meant", () => {
  const uri =
    "otpauth://totp/Firstscan:mara%40harborlight.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Firstscan";
  const modules = encodeQR(uri, "raw", { ecc: "medium", border: 4 });
  expect(decodeQR(picture(qrPath(modules), modules.length))).toBe(uri);
});
