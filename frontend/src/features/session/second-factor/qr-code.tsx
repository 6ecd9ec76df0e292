import { encodeQR } from "qr";
import { useMemo } from "react";
import { qrPath } from "./qr-path";
import classes from "./second-factor.module.css";

/** A code for a camera, made here: what is in it goes nowhere. */
export default function QrCode({ text, label }: { text: string; label: string }) {
  const modules = useMemo(() => encodeQR(text, "raw", { ecc: "medium", border: 2 }), [text]);
  const side = modules.length;
  return (
    <svg className={classes.qr} viewBox={`0 0 ${side} ${side}`} role="img">
      <title>{label}</title>
      <rect width={side} height={side} fill="#fff" />
      <path d={qrPath(modules)} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
