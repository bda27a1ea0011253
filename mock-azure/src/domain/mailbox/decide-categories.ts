import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import type { CollectionQuery } from "../graph/collection-query.ts";
import { type GraphFailure, graphFailure, isGraphFailure, refuse } from "../graph/graph-failure.ts";
import { type Reader, readFields, readOneOf, readText } from "../graph/json-fields.ts";
import type { TenantState } from "../tenant-state.ts";
import { CATEGORY_COLORS, type Category, type CategoryColor, createCategory } from "./category.ts";

/** What a request writes on a category. */
export interface CategoryDraft {
  readonly displayName?: string;
  readonly color?: CategoryColor;
}

export interface CategoryPage {
  readonly kind: "category-page";
  readonly categories: readonly Category[];
  readonly query: CollectionQuery<never>;
  readonly total: number;
}

export interface CategoryFound {
  readonly kind: "category-found";
  readonly category: Category;
  readonly select: readonly string[] | undefined;
}

interface OnCategory {
  readonly owner: User;
  readonly categoryId: string;
}

/** @see https://learn.microsoft.com/javascript/api/outlook/office.categorydetails */
const NAME_LENGTH = 255;

const readName: Reader<string> = (value, property) => {
  const name = readText(value, property);
  if (isGraphFailure(name)) return name;
  const isName = name.trim() !== "" && name.length <= NAME_LENGTH;
  return isName ? name : graphFailure("settingInvalid", { value: name, property });
};

const TYPE = "microsoft.graph.outlookCategory";
const readColor = readOneOf(CATEGORY_COLORS);
const readNew = readFields<Required<CategoryDraft>>(TYPE, { displayName: readName, color: readColor }, [
  "id",
]);
// A new name is passed over: https://github.com/littlebearapps/outlook-assistant/issues/106
const readChange = readFields<Pick<Required<CategoryDraft>, "color">>(TYPE, { color: readColor }, [
  "id",
  "displayName",
]);

/** Reads the body of a category's creation. */
export const readNewCategory = (body: unknown): CategoryDraft | GraphFailure => readNew(body, "category");

/** Reads the body of a category's update. */
export const readCategoryChange = (body: unknown): CategoryDraft | GraphFailure =>
  readChange(body, "category");

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function findCategory(state: TenantState, { owner, categoryId }: OnCategory): Category | GraphFailure {
  if (!GUID.test(categoryId)) return graphFailure("idMalformed");
  const category = state.categories.get(categoryId.toLowerCase());
  return category?.userId === owner.id ? category : graphFailure("itemNotFound");
}

/** Decides `GET …/outlook/masterCategories`. */
export function decideListCategories(
  state: TenantState,
  { owner, query }: { readonly owner: User; readonly query: CollectionQuery<never> },
): Decision<CategoryPage> {
  const all = state.categories.by("userId", owner.id);
  const categories = all.slice(query.skip, query.skip + query.pageSize);
  return conclude({ kind: "category-page", categories, query, total: all.length });
}

/** Decides `GET …/outlook/masterCategories/{id}`. */
export function decideGetCategory(
  state: TenantState,
  input: OnCategory & { readonly select: readonly string[] | undefined },
): Decision<CategoryFound | GraphFailure> {
  const category = findCategory(state, input);
  return isGraphFailure(category)
    ? refuse(category)
    : conclude({ kind: "category-found", category, select: input.select });
}

const written = (category: Category): Decision<CategoryFound> =>
  conclude(
    { kind: "category-found", category, select: undefined },
    [],
    [{ kind: "category-written", category }],
  );

/**
 * Decides `POST …/outlook/masterCategories`. Names are unique in a mailbox; what a second one is answered is not
 * documented.
 *
 * @see https://learn.microsoft.com/graph/api/outlookuser-post-mastercategories
 */
export function decideCreateCategory(
  state: TenantState,
  { owner, draft }: { readonly owner: User; readonly draft: CategoryDraft },
  { ids }: Moment,
): Decision<CategoryFound | GraphFailure> {
  const { displayName, color = "none" } = draft;
  if (displayName === undefined)
    return refuse(graphFailure("settingInvalid", { value: "", property: "displayName" }));
  const same = (one: Category) => one.displayName.toLowerCase() === displayName.toLowerCase();
  return state.categories.by("userId", owner.id).some(same)
    ? refuse(graphFailure("categoryExists", { name: displayName }))
    : written(createCategory({ userId: owner.id, displayName, color }, ids));
}

/**
 * Decides `PATCH …/outlook/masterCategories/{id}`: the colour; events keep the category's name.
 *
 * @see https://learn.microsoft.com/graph/api/outlookcategory-update
 */
export function decideUpdateCategory(
  state: TenantState,
  input: OnCategory & { readonly draft: CategoryDraft },
): Decision<CategoryFound | GraphFailure> {
  const before = findCategory(state, input);
  return isGraphFailure(before) ? refuse(before) : written({ ...before, ...input.draft });
}

/** Decides `DELETE …/outlook/masterCategories/{id}`; events that name the category go on naming it. */
export function decideDeleteCategory(
  state: TenantState,
  input: OnCategory,
): Decision<{ readonly kind: "deleted" } | GraphFailure> {
  const category = findCategory(state, input);
  return isGraphFailure(category)
    ? refuse(category)
    : conclude({ kind: "deleted" }, [], [{ kind: "category-removed", categoryId: category.id }]);
}
