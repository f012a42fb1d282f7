/** What threads do together: shuffles, votes, barriers, fences, mbarriers, clusters, and the ends of threads. */
import { form, type OpForm } from "./form.js";

const warp = { convergent: true } as const;
const sync = { effect: "sync" } as const;
const hopper = { effect: "sync", version: "8.0", cc: 90 } as const;
const scope = "cta|cluster|gpu|sys";
const here = "shared|shared::cta";

export const syncForms: readonly OpForm[] = [
  // the second result tells whether the source lane was in range
  form("shfl.sync", "bfly|up|down|idx", "b32", "w p? = w r r r", warp),
  form("vote.sync", "ballot", "b32", "r = p r", warp),
  form("vote.sync", "any|all|uni", "pred", "p = p r", warp),
  form("redux.sync", "add|min|max", "s32 u32", "r = r r", warp),
  form("redux.sync", "and|or|xor", "b32", "r = r r", warp),
  form("match.sync", "any", "b32", "r = r r", warp),
  form("activemask", "", "b32", "r =", warp),

  form("bar.sync", "", "", "= b r?", { ...sync, convergent: true }),
  form("bar.red", "and|or", "pred", "p = b p", { ...sync, convergent: true }),
  form("bar.arrive", "", "", "= b r", { ...sync, convergent: true }),
  form("bar.warp.sync", "", "", "= r", { ...sync, convergent: true }),
  form("membar", "cta|gl|sys", "", "=", sync),
  form("fence", `sc|acq_rel ${scope}`, "", "=", sync),
  form("fence.proxy", `async`, "", "=", hopper),
  form("fence.proxy", "async shared::cta|shared::cluster|global", "", "=", hopper),
  form("fence.mbarrier_init", "release cluster", "", "=", hopper),

  form("mbarrier.init", here, "b64", "= m r", sync),
  form("mbarrier.inval", here, "b64", "= m", sync),
  form("mbarrier.arrive", here, "b64", "d = m", sync),
  form("mbarrier.arrive", "release cluster shared::cluster", "b64", "_ = m", hopper),
  form("mbarrier.arrive.expect_tx", here, "b64", "d = m r", hopper),
  form("mbarrier.expect_tx", `relaxed cta|cluster ${here}`, "b64", "= m r", hopper),
  form("mbarrier.test_wait", here, "b64", "p = m d", { ...sync, version: "7.1" }),
  form("mbarrier.test_wait", `parity ${here}`, "b64", "p = m r:0..1", { ...sync, version: "7.1" }),
  form("mbarrier.try_wait", here, "b64", "p = m d r?", { ...sync, version: "7.8", cc: 90 }),
  form("mbarrier.try_wait", `parity ${here}`, "b64", "p = m r:0..1 r?", { ...sync, version: "7.8", cc: 90 }),

  form("elect.sync", "", "", "r p = r", { ...hopper, convergent: true, effect: "pure" }),
  form("barrier.cluster.arrive", "release|relaxed? aligned?", "", "=", { ...hopper, convergent: true }),
  form("barrier.cluster.wait", "acquire? aligned?", "", "=", { ...hopper, convergent: true }),
  form("griddepcontrol", "wait|launch_dependents", "", "=", { ...sync, version: "7.8", cc: 90 }),

  form("setmaxnreg", "inc|dec sync aligned", "u32", "= i:24..256/8", {
    effect: "control",
    convergent: true,
    version: "8.0",
    cc: 90,
    arch: "a",
  }),
  form("nanosleep", "", "u32", "= r", sync),
  form("trap exit", "", "", "=", { effect: "control" }),
];
