import classes from "./mark.module.css";

/** The product's sign: a code and the line of the scanner. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" />
      <path d="M9 10v12M13 10v12M19 10v12M23 10v12" strokeWidth="2" opacity=".55" />
      <path d="M6 16h20" strokeWidth="2.5" />
    </svg>
  );
}
