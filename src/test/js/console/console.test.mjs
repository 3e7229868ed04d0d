// What an administrator does at Payara Server's console, in the order of docs/administering.md. Run by
// deploy/server/console-test, which sets up the domain.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Console, eventually } from "./console.mjs";

const server = `http://localhost:${process.env.PORT}`;
const war = new URL("../../../../target/switchboard.war", import.meta.url).pathname;
const alice = { Authorization: `Basic ${btoa("alice@acme.example:demo")}`, Accept: "application/json" };
const admin = new Console(`http://localhost:${process.env.ADMIN_PORT}`);

before(async () => {
  await admin.signIn("admin", process.env.ADMIN_PASSWORD);
  await fetch(`${server}/voice/sessions`, {
    method: "POST",
    headers: { ...alice, "Content-Type": "application/json" },
    body: JSON.stringify({ destination: "(814) 404-3093" }),
  });
});

after(() => admin.close());

test("the application is among the deployed ones", async () => {
  await admin.go("/common/applications/applications.jsf");

  await admin.page.getByRole("link", { name: "switchboard", exact: true }).waitFor();
  await admin.picture("console-applications");
});

test("the keys of the domain are among its MicroProfile properties", async () => {
  await admin.go("/microprofile/microprofile/specs/configAPI/propertyConfiguration.jsf?configName=server-config");

  assert.match(await admin.text(), /switchboard\.db\.jndi/);
  await admin.picture("console-configuration", admin.page.locator("input[value='switchboard.db.jndi']").first());
});

test("the pool that the application uses answers a ping", async () => {
  await admin.go("/jdbc/jdbcConnectionPools.jsf");
  await admin.page.locator("a[id^=propertyForm]").getByText("switchboard", { exact: true }).click();
  await admin.page.locator("[id='propertyForm:propertyContentPage:ping']").click();

  await admin.page.getByText("Ping Succeeded").waitFor();
  await admin.picture("console-pool");
});

test("the pool's monitoring shows connections of the application", async () => {
  await admin.go("/common/monitor/serverInstMonitoringResourcesPage.jsf?instanceName=server");

  assert.match(await admin.text(), /NumConnAcquired\s+[1-9]/);
  await admin.picture("console-pool-monitoring", admin.page.getByText("NumConnAcquired").first());
});

test("the attributes of the application that are logged are in the configuration of JMX monitoring", async () => {
  await admin.go("/jmxmonitoring/jmxmonitoring/jmxmonitoring.jsf?configName=server-config");

  assert.match(await admin.text(), /org\.switchboard:type=Sessions/);
  await admin.picture("console-jmx-monitoring", admin.page.locator("input[value='org.switchboard:type=Sessions']").first());
});

test("the log shows their values", async () => {
  await eventually("Live is logged", async () => {
    await admin.go("/common/logViewer/logViewer.jsf?instanceName=server&loglevel=INFO&viewResults=true");
    return /Live=[1-9]/.test(await admin.text());
  });
  await admin.picture("console-log", admin.page.getByText(/Live=/).first());
});

test("the WAR can be uploaded and is served below the path that was typed", async () => {
  await admin.go("/common/applications/upload.jsf");
  const form = admin.page.frameLocator("iframe");
  await form.locator("[id='form:sheet1:section1:prop1:fileupload']").setInputFiles(war);
  await form.locator("[id='form:war:psection:cxp:ctx']").fill("/second");
  await form.locator("[id='form:war:psection:nameProp:appName']").fill("switchboard-second");
  await admin.picture("console-deploy");
  await form.locator("[id='form:title:topButtons:uploadButton']").click();

  await admin.page.getByRole("link", { name: "switchboard-second", exact: true }).waitFor();
  const answer = await fetch(`${server}/second/sessions/states`, { headers: alice });
  assert.equal(answer.status, 200);
});
