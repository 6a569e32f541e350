import {
  type DrawnHalf,
  type Figure,
  figures,
  markOf,
  type PainAnswers,
  type PainPlace,
  paperOfMap,
  upperPaperOfMap,
} from "@/lib/clinical/pain-map/pain-map";

interface PainMapPictureProps {
  readonly answers: PainAnswers;
  /** What is heard instead of the picture; without it, the picture only repeats what stands beside it. */
  readonly alt?: string;
  /** Only as far as the calf. */
  readonly upperOnly?: boolean;
  readonly onPlace?: (place: PainPlace) => void;
}

/** The drawn body with the painful places marked. Where places can be pressed, a list beside it can do the same. */
export function PainMapPicture({ answers, alt, upperOnly, onPlace }: PainMapPictureProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by its words, or hidden where those stand beside it
    <svg
      viewBox={(upperOnly ? upperPaperOfMap : paperOfMap).join(" ")}
      className={onPlace ? "cx-pain-map cx-pain-map--live" : "cx-pain-map"}
      {...(alt ? { role: "img", "aria-label": alt } : { "aria-hidden": true })}
    >
      {figures.map((figure) => (
        <DrawnFigure key={figure.name} figure={figure} answers={answers} onPlace={onPlace} />
      ))}
    </svg>
  );
}

interface DrawnProps {
  readonly answers: PainAnswers;
  readonly onPlace: ((place: PainPlace) => void) | undefined;
}

function DrawnFigure({ figure, ...drawn }: DrawnProps & { readonly figure: Figure }) {
  return (
    <g transform={`translate(${figure.x} 0)`}>
      {figure.halves.map((half) => (
        <Half key={half.transform} half={half} {...drawn} />
      ))}
      {figure.middlePlaces.map((place) => (
        <Place key={place.site} place={place} {...drawn} />
      ))}
      <Details paths={figure.middleDetails} />
      {figure.sideLetters.map(({ letter, x }) => (
        <text key={letter} x={x} y={327} className="cx-pain-map-letter">
          {letter}
        </text>
      ))}
    </g>
  );
}

function Half({ half, ...drawn }: DrawnProps & { readonly half: DrawnHalf }) {
  return (
    <g transform={half.transform || undefined}>
      <path d={half.body} className="cx-pain-map-body" />
      {half.places.map((place) => (
        <Place key={place.site} place={place} {...drawn} />
      ))}
      <Details paths={half.details} />
      <path d={half.outline} className="cx-pain-map-outline" />
    </g>
  );
}

function Details({ paths }: { readonly paths: readonly string[] }) {
  return paths.map((path) => <path key={path} d={path} className="cx-pain-map-detail" />);
}

function Place({ place, answers, onPlace }: DrawnProps & { readonly place: PainPlace }) {
  const mark = markOf(place, answers);
  if (mark === "none" && !onPlace) return null;
  return (
    <path
      d={place.path}
      className={`cx-pain-map-place cx-pain-map-place--${mark}`}
      data-site={place.site}
      data-side={place.side ?? undefined}
      {...(onPlace && { onClick: () => onPlace(place) })}
    />
  );
}
