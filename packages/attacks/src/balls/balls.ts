import type { Norm } from "../threat-model.js";
import type { Ball } from "./ball.js";
import { l1Ball } from "./l1.js";
import { l2Ball } from "./l2.js";
import { linfBall } from "./linf.js";

const BALLS: Readonly<Record<Norm, Ball>> = { linf: linfBall, l2: l2Ball, l1: l1Ball };

/** The geometry of a norm. */
export function ballOf(norm: Norm): Ball {
  return BALLS[norm];
}
