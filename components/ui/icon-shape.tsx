// Lucide's shapes (ISC licence) as plain SVG: the package's own components are client components, and an icon must not cost
// hydration. One 24 px grid, one 1.75 px stroke.

export type IconProps = {
  size?: number;
  className?: string;
  /** Only for an icon that stands alone: its name for assistive technology. */
  label?: string;
};

export function icon(path: string) {
  return function Icon({ size = 20, className, label }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinecap="round"
        strokeLinejoin="round"
        className={className ? `shrink-0 ${className}` : "shrink-0"}
        role={label ? "img" : undefined}
        aria-label={label}
        aria-hidden={label ? undefined : true}
      >
        <path d={path} />
      </svg>
    );
  };
}
