const drawings = {
  "mark-heart":
    "M2 9.5a5.5 5.5 0 0 1 9.591-3.676.56.56 0 0 0 .818 0A5.49 5.49 0 0 1 22 9.5c0 2.29-1.5 4-3 5.5l-5.492 5.313a2 2 0 0 1-3 .019L5 15c-1.5-1.5-3-3.2-3-5.5",
  "mark-bell":
    "M10.268 21a2 2 0 0 0 3.464 0M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326",
};

/**
 * The form of every heart on the page: its buttons name it, so that a card needs none of its own. Their drawings stand
 * here once too, because a page has fifty hearts.
 */
export function MarkForm() {
  return (
    <form id="marks" method="post" action="/api/me/marks" hidden>
      <svg aria-hidden="true">
        {Object.entries(drawings).map(([id, path]) => (
          <symbol key={id} id={id} viewBox="0 0 24 24" strokeWidth={1.75} strokeLinecap="round" strokeLinejoin="round">
            <path d={path} stroke="currentColor" />
          </symbol>
        ))}
      </svg>
    </form>
  );
}
