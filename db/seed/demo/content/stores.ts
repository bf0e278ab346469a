import type { DemoStore } from "./store-profile";
import { storesOfTheEast } from "./stores-east";
import { storesOfEastJava } from "./stores-east-java";
import { storesOfSumatra } from "./stores-sumatra";
import { storesOfWestJava } from "./stores-west-java";

export const demoStores: readonly DemoStore[] = [
  ...storesOfWestJava,
  ...storesOfEastJava,
  ...storesOfSumatra,
  ...storesOfTheEast,
];
