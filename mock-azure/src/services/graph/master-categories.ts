import { SETTINGS_READ, SETTINGS_WRITE } from "../../domain/graph/access.ts";
import { type Queryable, readCollectionQuery, readItemQuery } from "../../domain/graph/collection-query.ts";
import { isGraphFailure } from "../../domain/graph/graph-failure.ts";
import type { Category } from "../../domain/mailbox/category.ts";
import {
  type CategoryFound,
  decideCreateCategory,
  decideDeleteCategory,
  decideGetCategory,
  decideListCategories,
  decideUpdateCategory,
  readCategoryChange,
  readNewCategory,
} from "../../domain/mailbox/decide-categories.ts";
import type { AnyRoute } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { collectionBody, odataContext, selectedContext, selectProperties } from "./collection-body.ts";
import { graphRoute, type Reply } from "./graph-route.ts";
import { readCondition, readDraft } from "./read-draft.ts";
import { appliedPreferences, heededByPage } from "./read-preferences.ts";
import { respondGraph, respondNoContent } from "./respond-graph.ts";

const SET = "/outlook/masterCategories";
const ONE = `${SET}/:category`;
const onGraph = { host: "graph" } as const;

/** @see https://learn.microsoft.com/graph/api/resources/outlookcategory */
const CATEGORIES: Queryable<never> = {
  type: "microsoft.graph.outlookCategory",
  properties: ["id", "displayName", "color"],
  notEmulated: [],
  unselectable: [],
  orderings: [],
};

/** Outlook takes a list of this length; clients in use read one page of it. */
const PAGE_SIZE = 1000;

const toResource = ({ id, displayName, color }: Category, select: readonly string[] | undefined) =>
  selectProperties({ id, displayName, color }, select, ["id"]);

function respondCategory({ category, select }: CategoryFound, reply: Reply, status: 200 | 201 = 200) {
  const context = `${reply.mailbox}${SET}${selectedContext(select)}/$entity`;
  const address = `${reply.origins.graph}/v1.0${reply.root}${SET}/${category.id}`;
  return respondGraph(
    { "@odata.context": odataContext(reply, context), ...toResource(category, select) },
    reply,
    { status, location: status === 201 ? address : undefined },
  );
}

const listCategories = graphRoute({
  ...onGraph,
  name: "graph.list-master-categories",
  method: "GET",
  path: [SET],
  source: `${PAGES}/outlookuser-list-mastercategories`,
  access: SETTINGS_READ,
  parse({ url }, { maxPageSize = PAGE_SIZE }) {
    const query = readCollectionQuery(url.searchParams, CATEGORIES, maxPageSize);
    return isGraphFailure(query) ? query : { query };
  },
  decide: decideListCategories,
  view({ categories, query, total }, reply) {
    const context = `${reply.mailbox}${SET}${selectedContext(query.select)}`;
    const items = categories.map((one) => toResource(one, query.select));
    const applied = appliedPreferences(reply.preferences, heededByPage(reply.preferences, query));
    return respondGraph(collectionBody(reply, { context, items, total, query }), reply, { applied });
  },
});

const getCategory = graphRoute({
  ...onGraph,
  name: "graph.get-master-category",
  method: "GET",
  path: [ONE],
  source: `${PAGES}/outlookcategory-get`,
  access: SETTINGS_READ,
  parse({ url, params }) {
    const query = readItemQuery(url.searchParams, CATEGORIES);
    return isGraphFailure(query) ? query : { ...query, categoryId: params.category ?? "" };
  },
  decide: decideGetCategory,
  view: (outcome, reply) => respondCategory(outcome, reply),
});

const createCategory = graphRoute({
  ...onGraph,
  name: "graph.create-master-category",
  method: "POST",
  path: [SET],
  source: `${PAGES}/outlookuser-post-mastercategories`,
  access: SETTINGS_WRITE,
  parse: (request) => readDraft(request, readNewCategory),
  decide: decideCreateCategory,
  view: (outcome, reply) => respondCategory(outcome, reply, 201),
});

const updateCategory = graphRoute({
  ...onGraph,
  name: "graph.update-master-category",
  method: "PATCH",
  path: [ONE],
  source: `${PAGES}/outlookcategory-update`,
  access: SETTINGS_WRITE,
  async parse(request) {
    const written = await readDraft(request, readCategoryChange);
    return isGraphFailure(written) ? written : { ...written, categoryId: request.params.category ?? "" };
  },
  decide: decideUpdateCategory,
  view: (outcome, reply) => respondCategory(outcome, reply),
});

const deleteCategory = graphRoute({
  ...onGraph,
  name: "graph.delete-master-category",
  method: "DELETE",
  path: [ONE],
  source: `${PAGES}/outlookcategory-delete`,
  access: SETTINGS_WRITE,
  parse(request) {
    const condition = readCondition(request);
    return isGraphFailure(condition)
      ? condition
      : { ...condition, categoryId: request.params.category ?? "" };
  },
  decide: decideDeleteCategory,
  view: (_, reply) => respondNoContent(reply),
});

/** The categories of a mailbox. */
export const masterCategoryRoutes: readonly AnyRoute[] = [
  listCategories,
  getCategory,
  createCategory,
  updateCategory,
  deleteCategory,
];
