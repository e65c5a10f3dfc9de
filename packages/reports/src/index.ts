export { type AttackExample, attackPage, type AttackPageParts } from "./attack/attack-page.js";
export { type AttackCell, attackCells, attackCsv, attackTable } from "./attack/attack-summary.js";
export {
  type AttackText,
  describeAim,
  describeAttack,
  type Ensemble,
  failUnlessAnswered,
} from "./attack/describe-attack.js";
export {
  certificateCsv,
  type CertificateCurve,
  certificateCurve,
  certificateTable,
  curveFigures,
} from "./certify/certificate-curve.js";
export { certifyPage, type CertifyPageParts, type CertifySubject } from "./certify/certify-page.js";
export { type DemoCharts, demoCharts } from "./demo/demo-charts.js";
export { demoPage, type DemoPageParts } from "./demo/demo-page.js";
export type {
  Accuracy,
  ConditionResult,
  CurvePoint,
  DemoResult,
  DemoTimes,
  FirstLook,
  ShownNetwork,
  TrainedNetwork,
} from "./demo/demo-result.js";
export { demoTable, firstLookTable } from "./demo/demo-table.js";
export {
  type Answer,
  type AtomSheet,
  atomSheet,
  type DemoExample,
  type DemoExampleOptions,
  demoExamples,
  type Explained,
} from "./demo/pictures.js";
export { layersTable, modelsTable } from "./models/models-table.js";
export { renderChart } from "./page/chart.js";
export { factsTable } from "./page/facts-table.js";
export { type Html, html, type HtmlPart, raw } from "./page/html.js";
export { page } from "./page/page.js";
export { type ReproductionFacts, reproductionPage } from "./reproduce/reproduction-page.js";
export { calibrationTable } from "./robust/calibration-table.js";
export { noisyExamples, type NoisyExamplesOptions } from "./robust/noisy-examples.js";
export { type RobustBenchSubject, robustBenchTable } from "./robust/robustbench-table.js";
export { type RobustCharts, robustCharts } from "./robust/robust-charts.js";
export { type NoisyExample, robustPage, type RobustPageParts } from "./robust/robust-page.js";
export type { StudySubject } from "./robust/study-subject.js";
export { studyCsv } from "./robust/study-table.js";
export { sweepChart } from "./sweep/sweep-chart.js";
export { sweepPage, type SweepPageParts } from "./sweep/sweep-page.js";
export { sweepCsv, type SweepRow, type SweepTable, sweepText } from "./sweep/sweep-table.js";
export { atomRaster } from "./visualize/atom-raster.js";
export { insightPage, type InsightPageOptions } from "./visualize/insight-page.js";
export { type Insight, type LayerView, lookInside, type LookOptions } from "./visualize/look-inside.js";
export { pictureGrid } from "./visualize/picture-grid.js";
