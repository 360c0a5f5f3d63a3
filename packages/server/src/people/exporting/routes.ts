import { id } from "@interrelate/contract";
import type { FastifyInstance } from "fastify";
import { asRole } from "../../database/index.ts";
import { readEfforts } from "../../efforts/index.ts";
import { sendProblem } from "../../platform/answer-errors.ts";
import { dayOf } from "../../platform/clock.ts";
import { problem } from "../../platform/problem.ts";
import type { Services } from "../../platform/rpc.ts";
import type { MayEnter } from "../letters/routes.ts";
import { readPeople } from "../store.ts";
import { csvText } from "./csv-text.ts";
import { peopleTable } from "./people-table.ts";
import { peopleWorkbook } from "./people-workbook.ts";

type Asked = { Params: { organizationId: string; effortId: string; kind: string } };

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The people of an effort as a file to keep, `/people/<organization>/<effort>/csv` or `…/xlsx`, for members alone. */
export function exportRoutes(app: FastifyInstance, services: Services, mayEnter: MayEnter): void {
  app.get<Asked>("/people/:organizationId/:effortId/:kind", async (request, reply) => {
    const { organizationId, effortId, kind } = request.params;
    const readable = [organizationId, effortId].every((each) => id.safeParse(each).success);
    if (!readable || (kind !== "csv" && kind !== "xlsx")) return sendProblem(reply, NOT_THERE);
    if (!(await mayEnter(request, organizationId)))
      return sendProblem(reply, problem(401, "UNAUTHORIZED", "Please sign in."));
    const rows = await asRole(services.db, { organizationId, role: "ir_app" }, async (open) => {
      const [effort] = await readEfforts(open, effortId);
      return effort && peopleTable(effort, await readPeople(open, effortId));
    });
    if (rows === undefined) return sendProblem(reply, NOT_THERE);
    const file = `people-${dayOf(services.clock.now())}.${kind}`;
    return reply
      .headers({ "cache-control": "no-store", "content-disposition": `attachment; filename="${file}"` })
      .type(kind === "csv" ? "text/csv; charset=utf-8" : WORKBOOK)
      .send(kind === "csv" ? csvText(rows) : await peopleWorkbook(rows));
  });
}

const NOT_THERE = problem(404, "NOT_FOUND", "This does not exist, or you have no access to it.");
