import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { charge } from "./api/charge";
import { courierGated, registerParcel, showParcel } from "./api/courier";
import { gated } from "./api/gate";
import { cancel, expire, giveBack, status } from "./api/manage";
import { xenditGated } from "./api/xendit/gate";
import {
  cancelPaymentRequest,
  createPaymentRequest,
  showPayment,
  showPaymentRequest,
} from "./api/xendit/payment-requests";
import { cancelPayout, createPayout, listPayouts, sendDuePayouts, showPayout } from "./api/xendit/payouts";
import { createRefund, listRefunds } from "./api/xendit/refunds";
import { expireOverdue } from "./bank";
import { listTransactions, playScenario, showTransaction } from "./control";
import { moveDueParcels } from "./courier";
import { listParcels, playParcel } from "./courier-control";
import { hangUp, isForm, json, matchRoute, page, type Route, readCall, seeOther, sendAnswer } from "./http";
import { changeMode } from "./mode";
import { openNotifier } from "./notifier";
import { missingPage } from "./pages/pay";
import { pageRoutes } from "./pages/routes";
import { listControlPayouts, playPayout } from "./payout-control";
import { seededRandom } from "./random";
import { openStore } from "./store";
import type { World } from "./world";

const EXPIRY_CHECK_MS = 200;

export type SimulatorSettings = {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  serverKey: string;
  notifyUrl: string;
  /** Xendit's key and token; its addresses at the shop lie beside that of Midtrans. */
  xenditSecretKey?: string;
  xenditCallbackToken?: string;
  /** The courier's key, and the secret that signs what it tells. */
  courierKey?: string;
  courierSecret?: string;
  /** Without a path nothing outlives the process. */
  statePath?: string;
  retryScale: number;
  merchantName?: string;
  now?: () => number;
};

export type Simulator = { url: string; port: number; close: () => Promise<void> };

export async function startSimulator(settings: SimulatorSettings): Promise<Simulator> {
  const server = createServer();
  // The port comes first: a second simulator that finds it taken must not have touched the state of the first.
  const port = await listen(server, settings);
  const store = openStore(settings.statePath);
  const now = settings.now ?? Date.now;
  let draw = seededRandom(store.mode().seed);
  const random = () => draw();
  const reseed = (seed: number) => {
    draw = seededRandom(seed);
  };
  const notifier = openNotifier({ store, now, random, retryScale: settings.retryScale });
  const world: World = {
    merchantName: "OneSmile",
    ...settings,
    xendit: {
      secretKey: settings.xenditSecretKey ?? "xnd_development_SIMULATOR",
      callbackToken: settings.xenditCallbackToken ?? "simulator-callback-token",
      notifyUrl: new URL("xendit", settings.notifyUrl).href,
      payoutNotifyUrl: new URL("xendit/payouts", settings.notifyUrl).href,
    },
    courier: {
      apiKey: settings.courierKey ?? "courier-SIMULATOR",
      webhookSecret: settings.courierSecret ?? "simulator-courier-secret",
      notifyUrl: new URL("courier", settings.notifyUrl).href,
    },
    store,
    notifier,
    now,
    random,
  };
  const routes = [
    ...apiRoutes(world),
    ...xenditRoutes(world),
    ...courierRoutes(world),
    ...controlRoutes(world, reseed),
    ...pageRoutes(world),
  ];
  server.on("request", (request, response) => void answer(routes, request, response));
  const expiryTimer = setInterval(() => {
    expireOverdue(world);
    sendDuePayouts(world);
    moveDueParcels(world);
  }, EXPIRY_CHECK_MS);

  return {
    url: `http://localhost:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        clearInterval(expiryTimer);
        notifier.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, { port, host }: SimulatorSettings): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, resolve);
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}

function apiRoutes(world: World): Route[] {
  const running = new Set<string>();
  return [
    { method: "POST", pattern: "/v2/charge", handle: gated(world, running, "charge", charge) },
    { method: "GET", pattern: "/v2/:id/status", handle: gated(world, running, "status", status) },
    { method: "POST", pattern: "/v2/:id/cancel", handle: gated(world, running, "cancel", cancel) },
    { method: "POST", pattern: "/v2/:id/expire", handle: gated(world, running, "expire", expire) },
    { method: "POST", pattern: "/v2/:id/refund", handle: gated(world, running, "refund", giveBack) },
  ];
}

function xenditRoutes(world: World): Route[] {
  const route = (
    method: string,
    pattern: string,
    gate: Parameters<typeof xenditGated>[1],
    handle: Parameters<typeof xenditGated>[2],
  ): Route => ({ method, pattern, handle: xenditGated(world, gate, handle) });
  const requests = "/v3/payment_requests";
  return [
    route("POST", requests, { endpoint: "charge", version: true }, createPaymentRequest),
    route("GET", `${requests}/:id`, { endpoint: "status", version: true }, showPaymentRequest),
    route("POST", `${requests}/:id/cancel`, { endpoint: "cancel", version: true }, cancelPaymentRequest),
    route("GET", "/v3/payments/:id", { endpoint: "status", version: true }, showPayment),
    route("POST", "/refunds", { endpoint: "refund", idempotent: true }, createRefund),
    route("GET", "/refunds", { endpoint: "status" }, listRefunds),
    route("POST", "/v2/payouts", { endpoint: "payout", idempotent: true }, createPayout),
    route("GET", "/v2/payouts", { endpoint: "payout" }, listPayouts),
    route("GET", "/v2/payouts/:id", { endpoint: "payout" }, showPayout),
    route("POST", "/v2/payouts/:id/cancel", { endpoint: "payout" }, cancelPayout),
  ];
}

function courierRoutes(world: World): Route[] {
  const path = "/courier/v1/parcels";
  return [
    { method: "POST", pattern: path, handle: courierGated(world, registerParcel) },
    { method: "GET", pattern: `${path}/:reference`, handle: courierGated(world, showParcel) },
  ];
}

function controlRoutes(world: World, reseed: (seed: number) => void): Route[] {
  return [
    { method: "GET", pattern: "/control/transactions", handle: () => listTransactions(world) },
    { method: "GET", pattern: "/control/transactions/:id", handle: (call) => showTransaction(world, call) },
    { method: "POST", pattern: "/control/transactions/:id/:action", handle: (call) => playScenario(world, call) },
    { method: "GET", pattern: "/control/payouts", handle: () => listControlPayouts(world) },
    { method: "POST", pattern: "/control/payouts/:id/:action", handle: (call) => playPayout(world, call) },
    { method: "GET", pattern: "/control/parcels", handle: () => listParcels(world) },
    { method: "POST", pattern: "/control/parcels/:reference/:action", handle: (call) => playParcel(world, call) },
    { method: "GET", pattern: "/control/mode", handle: () => json(200, world.store.mode()) },
    { method: "POST", pattern: "/control/mode", handle: (call) => changeMode(world, call, reseed) },
    {
      method: "POST",
      pattern: "/control/reset",
      handle: (call) => {
        world.store.reset();
        reseed(world.store.mode().seed);
        return isForm(call) ? seeOther("/control?note=Simulator%20kosong") : json(200, { ok: true });
      },
    },
  ];
}

async function answer(routes: Route[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const call = await readCall(request);
    const found = matchRoute(routes, call);
    const given = found ? await found.route.handle({ ...call, params: found.params }) : unknownPath(call.path);
    if (given !== hangUp && given.afterwards) response.once("close", given.afterwards);
    sendAnswer(response, given);
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.destroy();
    else sendAnswer(response, json(500, { status_code: "500", status_message: "Internal server error" }));
  }
}

function unknownPath(path: string) {
  const forMachines = /^\/(v[23]|refunds|courier)(\/|$)/.test(path) || path.startsWith("/control/");
  return forMachines
    ? json(404, { status_code: "404", status_message: "The requested resource is not found" })
    : page(404, missingPage());
}
