/** The name with a smile under "Smile". */
export function Mark({ className = "text-xl" }: { className?: string }) {
  return (
    <span className={`relative inline-block whitespace-nowrap font-extrabold leading-none tracking-tight ${className}`}>
      One
      <span className="relative inline-block">
        Smile
        <svg
          viewBox="0 0 60 12"
          preserveAspectRatio="none"
          className="absolute inset-x-0 -bottom-[0.4em] h-[0.36em] w-full text-smile"
          aria-hidden="true"
        >
          <path
            d="M4 2.5C16 11.5 44 11.5 56 2.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="4"
            strokeLinecap="round"
          />
        </svg>
      </span>
    </span>
  );
}
