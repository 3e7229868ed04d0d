/** Every expression of the alert rules and of the dashboard is PromQL, as Prometheus' own parser for editors reads it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';

const folder = new URL('../../../../deploy/monitoring/', import.meta.url);

const read = (file) => readFile(new URL(file, folder), 'utf8');

/** What the parser could not read: where, and the text there. */
function faults(expression) {
    const found = [];
    parser.parse(expression).iterate({
        enter: (node) => {
            if (node.type.isError) {
                found.push(`at ${node.from}: "${expression.slice(node.from, node.to)}"`);
            }
        },
    });
    return found;
}

function assertReadable(name, expression) {
    assert.ok(expression?.trim(), `${name} has no expression`);
    assert.deepEqual(faults(expression), [], `${name}: ${expression}`);
}

test('every alert rule has an expression that parses', async () => {
    const rules = parse(await read('alerts.yaml')).groups.flatMap((group) => group.rules);

    assert.ok(rules.length >= 10, `only ${rules.length} rules`);
    rules.forEach((rule) => assertReadable(rule.alert, rule.expr));
});

test('every panel of the dashboard has expressions that parse', async () => {
    const { panels } = JSON.parse(await read('dashboard.json'));

    assert.ok(panels.length >= 17, `only ${panels.length} panels`);
    panels.forEach((panel) => {
        assert.ok(panel.targets.length > 0, `${panel.title} shows nothing`);
        panel.targets.forEach((target) => assertReadable(panel.title, target.expr));
    });
});

test('what is no PromQL is found', () => {
    for (const broken of ['rate(x[5m)', 'sum by instance (x)', 'x{job="y"} >', 'rate(x[5 minutes])', 'a b']) {
        assert.notDeepEqual(faults(broken), [], broken);
    }
});
