import type { z } from "zod";

type Issue = z.core.$ZodIssue;
type Problem = { key: string; params: Record<string, string | number> };
/** Looks a key of `errors.field` up; null where there is none. */
type Words = (key: string, params: Problem["params"]) => string | null;

/** What zod found, in the reader's words, first problem a field. */
export function fieldProblems(issues: Issue[], input: Record<string, unknown>, words: Words): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of issues) {
    const name = issue.path.join(".");
    if (name in problems) continue;
    const { key, params } = problemOf(issue, input[String(issue.path[0])]);
    // A schema may name the message itself: its text is then a key of ours.
    problems[name] = words(issue.message, params) ?? words(key, params) ?? key;
  }
  return problems;
}

function problemOf(issue: Issue, given: unknown): Problem {
  const params = paramsOf(issue);
  if (given === undefined || given === null || given === "") return { key: "required", params };
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string") return { key: Number(issue.minimum) <= 1 ? "required" : "too_short", params };
      return { key: issue.origin === "array" ? "choice" : "min", params };
    case "too_big":
      return { key: issue.origin === "string" ? "too_long" : "max", params };
    case "invalid_format":
      return { key: issue.format === "email" ? "email" : "invalid", params };
    case "invalid_type":
      return { key: issue.expected === "number" || issue.expected === "int" ? "number" : "invalid", params };
    case "invalid_value":
      return { key: "choice", params };
    default:
      return { key: "invalid", params };
  }
}

function paramsOf(issue: Issue): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  if (issue.code === "too_small") params.min = Number(issue.minimum);
  if (issue.code === "too_big") params.max = Number(issue.maximum);
  if (issue.code === "custom") {
    for (const [name, value] of Object.entries(issue.params ?? {})) {
      if (typeof value === "string" || typeof value === "number") params[name] = value;
    }
  }
  return params;
}
