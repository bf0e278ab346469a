import * as icons from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { Sample } from "./sides";

const grounds = [
  ["surface", "bg-surface"],
  ["raised", "bg-raised"],
  ["sunken", "bg-sunken"],
] as const;

const texts = [
  ["ink", "text-ink"],
  ["muted", "text-muted"],
  ["accent", "text-accent"],
  ["sale", "text-sale"],
  ["ok", "text-ok"],
  ["warn", "text-warn"],
  ["bad", "text-bad"],
] as const;

const fills = [
  ["accent", "bg-accent text-accent-ink"],
  ["accent-strong", "bg-accent-strong text-accent-ink"],
  ["smile", "bg-smile text-smile-ink"],
  ["bad", "bg-bad text-bad-ink"],
  ["accent-soft", "bg-accent-soft text-accent"],
  ["sale-soft", "bg-sale-soft text-sale"],
  ["ok-soft", "bg-ok-soft text-ok"],
  ["warn-soft", "bg-warn-soft text-warn"],
  ["bad-soft", "bg-bad-soft text-bad"],
  ["smile-soft", "bg-smile-soft text-ink"],
] as const;

const scale = [
  ["36", "text-3xl font-bold"],
  ["28", "text-2xl font-bold"],
  ["22", "text-xl font-bold"],
  ["18", "text-lg font-semibold"],
  ["16", "text-base"],
  ["14", "text-sm"],
  ["12", "text-xs"],
] as const;

export function Foundations() {
  return (
    <>
      <Sample title="Mark">
        <div className="flex flex-wrap items-end gap-8 pb-3">
          <Mark />
          <Mark className="text-3xl" />
        </div>
      </Sample>
      <Sample title="Ink on paper">
        <div className="grid gap-2 sm:grid-cols-3">
          {grounds.map(([name, ground]) => (
            <div key={name} className={`rounded-md border border-line p-3 text-sm ${ground}`}>
              <p className="mb-1 font-semibold">{name}</p>
              {texts.map(([text, color]) => (
                <p key={text} className={color}>
                  {text}
                </p>
              ))}
            </div>
          ))}
        </div>
      </Sample>
      <Sample title="Fills">
        <div className="flex flex-wrap gap-2 text-sm">
          {fills.map(([name, look]) => (
            <span key={name} className={`rounded-md px-3 py-2 font-medium ${look}`}>
              {name}
            </span>
          ))}
        </div>
      </Sample>
      <Sample title="Type">
        {scale.map(([pixels, look]) => (
          <p key={pixels} className={look}>
            {pixels} Belanja sambil tersenyum <span className="money">Rp1.250.000</span>
          </p>
        ))}
      </Sample>
      <Sample title="Icons">
        <div className="flex flex-wrap gap-3">
          {Object.entries(icons).map(([name, Icon]) => (
            <Icon key={name} />
          ))}
        </div>
      </Sample>
    </>
  );
}
