// Draws every diagram of the house as Camunda Modeler would show it:
//   src/test/lint/run draw [--out target/diagrams] [--scale 2] [file.bpmn file.dmn ...]
// Without files: all of bpmn/. A BPMN file gives <name>.png, a DMN file <name>.png of its (first) decision table.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findChromium } from './chromium.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    out: { type: 'string' },
    scale: { type: 'string', default: '2' }
  }
});

const out = resolve(values.out ?? join(values.root, 'target/diagrams'));
const files = positionals.length ? positionals : diagrams(join(values.root, 'bpmn'));
const dist = createRequire(import.meta.url).resolve;
// Room around the drawing, so that no stroke is cut; below it, for the mark of bpmn.io, which stays.
const MARGIN = 10;
const MARK = 40;

const executablePath = findChromium();
if (!executablePath) {
  console.error('No Chromium was found; set CHROMIUM to its path.');
  process.exit(69);
}

mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath, headless: true, args: browserFlags });
let failed = false;
try {
  const page = await browser.newPage({ deviceScaleFactor: Number(values.scale), viewport: { width: 1600, height: 1000 } });
  for (const file of files) {
    const kind = file.endsWith('.dmn') ? drawDmn : drawBpmn;
    const png = join(out, basename(file).replace(/\.(bpmn|dmn)$/, '') + '.png');
    try {
      const note = await kind(page, readFileSync(file, 'utf8'), png);
      console.log(`${png}  ${note}`);
    } catch (broken) {
      failed = true;
      console.error(`${file}: ${broken.message}`);
    }
  }
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);

function diagrams(folder) {
  return readdirSync(folder).filter(name => /\.(bpmn|dmn)$/.test(name)).sort().map(name => join(folder, name));
}

async function drawBpmn(page, xml, png) {
  await page.setContent('<!doctype html><style>body{margin:0;background:#fff}</style><div id="canvas"></div>');
  await page.addStyleTag({ path: dist('bpmn-js/dist/assets/diagram-js.css') });
  await page.addScriptTag({ path: dist('bpmn-js/dist/bpmn-viewer.production.min.js') });
  const box = await page.evaluate(async ({ xml, margin, mark }) => {
    const place = document.getElementById('canvas');
    place.style.width = '1600px';
    place.style.height = '1000px';
    const viewer = new BpmnJS({ container: place });
    const { warnings } = await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const width = Math.ceil(inner.width + 2 * margin);
    const height = Math.ceil(inner.height + 2 * margin + mark);
    place.style.width = `${width}px`;
    place.style.height = `${height}px`;
    canvas.resized();
    canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width, height });
    return { width, height, warnings: warnings.map(warning => warning.message) };
  }, { xml, margin: MARGIN, mark: MARK });
  if (box.warnings.length) {
    throw new Error(box.warnings.join('; '));
  }
  await page.setViewportSize({ width: box.width, height: box.height });
  await page.locator('#canvas').screenshot({ path: png });
  return `${box.width} x ${box.height}`;
}

async function drawDmn(page, xml, png) {
  await page.setViewportSize({ width: 1600, height: 1000 });
  await page.setContent('<!doctype html><style>body{margin:0;background:#fff}#canvas{width:max-content;padding:10px 10px 0}'
    + '.dmn-decision-table-container{padding-bottom:50px!important}.view-drd{display:none}</style><div id="canvas"></div>');
  for (const sheet of ['diagram-js', 'dmn-js-shared', 'dmn-js-drd', 'dmn-js-decision-table', 'dmn-js-literal-expression']) {
    await page.addStyleTag({ path: dist(`dmn-js/dist/assets/${sheet}.css`) });
  }
  await page.addStyleTag({ path: dist('dmn-js/dist/assets/dmn-font/css/dmn-embedded.css') });
  await page.addScriptTag({ path: dist('dmn-js/dist/dmn-viewer.production.min.js') });
  const warnings = await page.evaluate(async xml => {
    const viewer = new DmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    const table = viewer.getViews().find(view => view.type === 'decisionTable');
    if (table) {
      const opened = await viewer.open(table);
      warnings.push(...opened.warnings);
    }
    return warnings.map(warning => warning.message);
  }, xml);
  if (warnings.length) {
    throw new Error(warnings.join('; '));
  }
  const { width, height } = await page.locator('#canvas').boundingBox();
  await page.setViewportSize({ width: Math.ceil(width), height: Math.ceil(height) });
  await page.locator('#canvas').screenshot({ path: png });
  return `${Math.ceil(width)} x ${Math.ceil(height)}`;
}
