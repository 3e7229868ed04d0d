// What an administrator does at Payara Server's console: docs/administering.md describes it, with the pictures that are taken
// here. Each test goes on from the one before. Run by deploy/server/console-test, which makes the domain.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, eventually } from "./console.mjs";

const server = `http://localhost:${process.env.PORT}`;
const war = new URL("../../../../target/switchboard.war", import.meta.url).pathname;
const database = `jdbc:h2:${process.env.DATABASE};WRITE_DELAY=0`;
const alice = { Authorization: `Basic ${btoa("alice@acme.example:demo")}`, Accept: "application/json" };
const admin = new Console(`http://localhost:${process.env.ADMIN_PORT}`);

const status = async (path) => (await fetch(server + path, { headers: alice })).status;
const becomes = (expected, path) =>
  eventually(`${path} is answered with ${expected}`, async () => (await status(path)) === expected);

before(() => admin.signIn("admin", process.env.ADMIN_PASSWORD));

after(() => admin.close());

test("a secret is kept as a password alias", async () => {
  await admin.choose("/common/appServer/serverInstDomainAttrs.jsf", "pswdAliases");
  await admin.press("New...");
  await admin.field("aliasNameNew:aliasNameNew").fill("switchboard.db");
  await admin.field("NewPassword").fill(process.env.DATABASE_PASSWORD);
  await admin.field("ConfirmPassword").fill(process.env.DATABASE_PASSWORD);
  await admin.picture("console-alias");
  await admin.press("OK");

  assert.match(await admin.text(), /switchboard\.db/);
});

test("a pool with that password, and its resource, are made and answer a ping", async () => {
  await admin.choose("/jdbc/jdbcConnectionPools.jsf");
  await admin.press("New...");
  await admin.field("jndiProp:name").fill("switchboard");
  await admin.field("resTypeProp:resType").selectOption("javax.sql.DataSource");
  await admin.press("Next");
  await admin.field("dsProp:datasourceField").fill("org.h2.jdbcx.JdbcDataSource");
  await admin.field("initSizeProp:ds").fill("2");
  await admin.field("maxProp:ds2").fill("8");
  await admin.field("maxWaitProp:ds").fill("10000");
  await admin.field("transProp:transIso").selectOption("read-committed");
  await admin.add("Add Property", "user", "switchboard");
  await admin.add("Add Property", "password", "${ALIAS=switchboard.db}");
  await admin.add("Add Property", "url", database);
  await admin.picture("console-pool-new", admin.field("transProp:transIso"));
  await admin.press("Finish");
  await admin.choose("/jdbc/jdbcResources.jsf");
  await admin.press("New...");
  await admin.field("nameNew:name").fill("jdbc/switchboard");
  await admin.field("PoolName").selectOption("switchboard");
  await admin.press("OK");
  await admin.choose("/jdbc/jdbcConnectionPools.jsf");
  await admin.page.locator("a[id^=propertyForm]").getByText("switchboard", { exact: true }).click();
  await admin.page.locator("[id='propertyForm:propertyContentPage:ping']").click();

  await admin.page.getByText("Ping Succeeded").waitFor();
  await admin.picture("console-pool");
});

test("a key is taken out and another set among the properties of the domain", async () => {
  await admin.choose(
    "/microprofile/microprofile/specs/configConfiguration.jsf?configName=server-config",
    "microProfileConfigPropertyTab",
  );
  await admin.page
    .locator("tr[id*='rowGroup1:']:has(input[value='switchboard.db.url'])")
    .locator("input[type=checkbox]")
    .check();
  await admin.press("Delete Properties");
  await admin.add("Add Property", "switchboard.db.jndi", "jdbc/switchboard");
  await admin.picture("console-configuration", admin.field("rowGroup1:0:col2:col1St"));
  await admin.press("Save");

  assert.match(await admin.text(), /New values successfully saved/);
});

test("the application that is redeployed uses the pool, as the key says", async () => {
  await admin.choose("/common/applications/applications.jsf");
  await admin.picture("console-applications");
  await admin.page.getByRole("link", { name: "Redeploy", exact: true }).first().click();
  const form = admin.page.frameLocator("iframe");
  await form.locator("[id$='prop1:fileupload']").setInputFiles(war);
  await admin.picture("console-redeploy");
  await form.locator("[id$='topButtons:uploadButton']").click();

  await admin.page.getByRole("button", { name: "Deploy...", exact: true }).waitFor();
  await becomes(200, "/health/ready");
  await becomes(200, "/voice/sessions/states");
  await admin.choose("/common/applications/applications.jsf");
});

test("what is disabled is not served until it is enabled", async () => {
  await admin.row("switchboard").locator("input[type=checkbox]").check();
  await admin.picture("console-disable");
  await admin.press("Disable");
  await becomes(404, "/voice/sessions/states");

  await admin.choose("/common/applications/applications.jsf");
  await admin.row("switchboard").locator("input[type=checkbox]").check();
  await admin.press("Enable");
  await becomes(200, "/voice/sessions/states");
});

test("the monitoring of pools is turned on", async () => {
  await admin.choose("/common/monitor/monitoringPage.jsf?configName=server-config");
  await admin.row("Jdbc Connection Pool").locator("select").selectOption("HIGH");
  await admin.picture("console-monitoring", admin.row("Jdbc Connection Pool"));
  await admin.press("Save");

  await admin.choose("/common/monitor/monitoringPage.jsf?configName=server-config");
  assert.equal(await admin.row("Jdbc Connection Pool").locator("select").inputValue(), "HIGH");
});

test("the pool's monitoring shows connections of the application", async () => {
  const created = await fetch(`${server}/voice/sessions`, {
    method: "POST",
    headers: { ...alice, "Content-Type": "application/json" },
    body: JSON.stringify({ destination: "(814) 404-3093" }),
  });
  assert.equal(created.status, 200);
  await eventually("a connection was acquired", async () => {
    await admin.page.goto(
      `http://localhost:${process.env.ADMIN_PORT}/common/monitor/serverInstMonitoringResourcesPage.jsf?instanceName=server`,
    );
    return /NumConnAcquired\s+[1-9]/.test(await admin.text());
  });
  await admin.picture("console-pool-monitoring", admin.page.getByText("NumConnAcquired").first());
});

test("attributes of MBeans are logged, and the log is looked at", async () => {
  await admin.choose("/common/monitor/monitoringPage.jsf?configName=server-config", "jmxmonitoringTab");
  await admin.page.locator("input[type=checkbox][id*=':enabledProp:']").check();
  await admin.page.locator("input[type=checkbox][id*=':dynamicProp:']").check();
  await admin.field("timeProp:timeField").fill("5");
  await admin.add("Add Attribute", "org.switchboard:type=Sessions", "Live");
  await admin.picture("console-jmx-monitoring", admin.field("rowGroup1:0:col2:col1St"));
  await admin.press("Save");
  await admin.choose("/common/monitor/monitoringPage.jsf?configName=server-config", "jmxmonitoringTab");
  await admin.page.locator("input[type=checkbox][id*=':dynamicProp:']").check();
  await admin.press("Save");

  await eventually("Live is logged", async () => {
    await admin.page.goto(
      `http://localhost:${process.env.ADMIN_PORT}/common/logViewer/logViewer.jsf?instanceName=server&loglevel=INFO&viewResults=true`,
    );
    return /Live=[1-9]/.test(await admin.text());
  });
  await admin.picture("console-log", admin.page.getByText(/Live=/).first());
});

test("a logger has another level", async () => {
  await admin.choose("/common/configuration/loggerGeneral.jsf?configName=server-config", "loggerLevels");
  await admin.add("Add Logger", "org.switchboard.session");
  await admin.field("rowGroup1:0:col3:level").selectOption("FINE");
  await admin.picture("console-log-levels");
  await admin.press("Save");

  await admin.choose("/common/configuration/loggerGeneral.jsf?configName=server-config", "loggerLevels");
  assert.match(await admin.text(), /org\.switchboard\.session/);
});

test("a user of the domain's realm is made, with a group", async () => {
  await admin.choose("/common/security/realms/realmEdit.jsf?name=file&configName=server-config");
  await admin.press("Manage Users");
  await admin.press("New...");
  await admin.field("UserId").fill("olga");
  await admin.field("GroupList").fill("agents");
  await admin.field("NewPassword").fill("of-olga");
  await admin.field("ConfirmPassword").fill("of-olga");
  await admin.picture("console-user");
  await admin.press("OK");

  assert.match(await admin.row("olga").innerText(), /agents/);
});

test("the heap of the JVM is among its options", async () => {
  await admin.choose("/common/javaConfig/serverInstJvmGeneral.jsf?configName=server-config", "jvmOptions");

  assert.match(await admin.text(), /-Xmx/);
  await admin.picture("console-jvm-options", admin.page.locator("input[value^='-Xmx']").first());
});

test("the threads that serve requests are in a pool", async () => {
  await admin.choose("/web/configuration/threadPoolEdit.jsf?name=http-thread-pool&configName=server-config");

  assert.equal(await admin.field("maxThread:maxThread").inputValue(), "64");
  await admin.picture("console-threads");
});

test("a listener with TLS names its certificate", async () => {
  await admin.choose(
    "/web/configuration/httpListenerEdit.jsf?name=http-listener-2&configName=server-config",
    "sslTab",
  );

  assert.equal(await admin.field("CertNickname").inputValue(), "s1as");
  await admin.picture("console-tls");
});

test("the server can be stopped and restarted", async () => {
  await admin.choose("/common/appServer/serverInstGeneralPe.jsf?instanceName=server");

  await admin.page.getByRole("button", { name: "Restart", exact: true }).waitFor();
  await admin.picture("console-server", undefined, admin.page.getByText("JVM Report", { exact: true }));
});

test("the WAR is uploaded and served below the path that was typed, until it is undeployed", async () => {
  await admin.choose("/common/applications/applications.jsf");
  await admin.press("Deploy...");
  const form = admin.page.frameLocator("iframe");
  await form.locator("[id$='prop1:fileupload']").setInputFiles(war);
  await form.locator("[id='form:war:psection:cxp:ctx']").fill("/second");
  await form.locator("[id='form:war:psection:nameProp:appName']").fill("switchboard-second");
  await admin.picture("console-deploy");
  await form.locator("[id='form:title:topButtons:uploadButton']").click();
  await admin.page.getByRole("link", { name: "switchboard-second", exact: true }).waitFor();
  await becomes(200, "/second/sessions/states");

  admin.page.on("dialog", (dialog) => dialog.accept());
  await admin.choose("/common/applications/applications.jsf");
  await admin.row("switchboard-second").locator("input[type=checkbox]").check();
  await admin.press("Undeploy");
  await becomes(404, "/second/sessions/states");
});

test("a deployment group is made", async () => {
  await admin.choose("/cluster/dg/dgs.jsf");
  await admin.press("New...");
  await admin.page.locator("#content input[type=text]").first().fill("voice");
  await admin.picture("console-deployment-group");
  await admin.press("OK");

  await admin.row("voice").waitFor();
});
