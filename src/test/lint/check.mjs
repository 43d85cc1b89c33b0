// Checks models and forms as Camunda Modeler does while one edits them:
//   src/test/lint/run check [file.bpmn file.dmn file.form ...]
// Without files: all of bpmn/ and forms/. Each finding is one line; any finding, also a mere warning, gives exit code 1.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

register('./extensions.mjs', import.meta.url);
const { FormLinter } = await import('@camunda/form-linting');
const require = createRequire(import.meta.url);
const bpmnlint = require('bpmnlint');
const BpmnlintRules = require('bpmnlint/lib/resolver/node-resolver');
const dmnlint = require('dmnlint');
const DmnlintRules = require('dmnlint/lib/resolver/node-resolver');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: '.' } } });

// The last version whose form rules are published; 7.24 carries the same form-js.
const FORM_RULES = '7.22.0';

const checks = { bpmn: checkBpmn, dmn: checkDmn, form: checkForm };
const files = positionals.length ? positionals : ['bpmn', 'forms'].flatMap(models);
let findings = 0;
for (const file of files) {
  const check = checks[file.split('.').pop()];
  const found = check ? await check(readFileSync(file, 'utf8')) : [{ rule: 'file', message: 'is neither model nor form' }];
  for (const { rule, element, message } of found) {
    console.log(`${file}: ${element ?? '-'}: ${message} (${rule})`);
  }
  findings += found.length;
}
console.log(`${files.length} files, ${findings} findings`);
process.exit(findings || !files.length ? 1 : 0);

function models(folder) {
  return readdirSync(join(values.root, folder))
    .filter(name => /\.(bpmn|dmn|form)$/.test(name))
    .sort()
    .map(name => join(values.root, folder, name));
}

async function checkBpmn(xml) {
  const config = JSON.parse(readFileSync(join(values.root, '.bpmnlintrc'), 'utf8'));
  const linter = new bpmnlint.Linter({ config, resolver: new BpmnlintRules({ require }) });
  return checkXml(new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') }), linter, xml);
}

async function checkDmn(xml) {
  const linter = new dmnlint.Linter({ config: { extends: 'dmnlint:recommended' }, resolver: new DmnlintRules() });
  return checkXml(new DmnModdle(), linter, xml);
}

async function checkXml(moddle, linter, xml) {
  let read;
  try {
    read = await moddle.fromXML(xml);
  } catch (unreadable) {
    return [{ rule: 'import', message: unreadable.message }];
  }
  const unknown = read.warnings.map(warning => (
    { rule: 'import', element: warning.element?.id, message: warning.message.split('\n')[0] }));
  const reports = Object.entries(await linter.lint(read.rootElement)).flatMap(([rule, found]) => (
    found.map(({ id, message }) => ({ rule, element: id, message }))));
  return [...unknown, ...reports];
}

function checkForm(text) {
  const form = JSON.parse(text);
  if (form.executionPlatform !== 'Camunda Platform' || !form.executionPlatformVersion?.startsWith('7.')) {
    const message = 'names no version of Camunda Platform 7, so Modeler would check nothing';
    return [{ rule: 'form', element: form.id, message }];
  }
  return new FormLinter().lint({ ...form, executionPlatformVersion: FORM_RULES })
    .filter(({ category }) => category !== 'info')
    .map(({ id, message }) => ({ rule: 'form', element: id, message }));
}
