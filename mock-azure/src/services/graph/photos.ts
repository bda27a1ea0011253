import { PHOTO_READ, PHOTO_WRITE } from "../../domain/graph/access.ts";
import { refuseOptions } from "../../domain/graph/collection-query.ts";
import { graphFailure } from "../../domain/graph/graph-failure.ts";
import {
  decideDeletePhoto,
  decideGetPhoto,
  decideListPhotos,
  decidePutPhoto,
  nameOfSize,
  type PhotoFound,
} from "../../domain/mailbox/decide-photo.ts";
import { measureImage } from "../../domain/mailbox/photo.ts";
import { fromBase64, toBase64 } from "../../http/base64.ts";
import type { AnyRoute, RouteRequest } from "../../http/route.ts";
import { PAGES } from "./absent-resource.ts";
import { odataContext } from "./collection-body.ts";
import { graphRoute } from "./graph-route.ts";
import { LARGEST_BODY } from "./read-json-body.ts";
import { respondContent, respondGraph, respondNoContent } from "./respond-graph.ts";

const VALUE = "/photo/$value";
const onGraph = { host: "graph" } as const;

const parseSize = ({ url, params }: RouteRequest) => refuseOptions(url.searchParams) ?? { size: params.size };

/** A photo in one size, as Microsoft Graph describes it. */
function toPhotoResource({ photo, size }: Pick<PhotoFound, "photo" | "size">) {
  return {
    "@odata.mediaContentType": photo.contentType,
    "@odata.mediaEtag": `"${photo.etag}"`,
    id: nameOfSize(size),
    height: size.height,
    width: size.width,
  };
}

const listPhotos = graphRoute({
  ...onGraph,
  name: "graph.list-photos",
  method: "GET",
  path: ["/photos"],
  source: `${PAGES}/profilephoto-get`,
  access: PHOTO_READ,
  parse: parseSize,
  decide: decideListPhotos,
  view: ({ photo, sizes }, reply) =>
    respondGraph(
      {
        "@odata.context": odataContext(reply, `${reply.mailbox}/photos`),
        value: sizes.map((size) => toPhotoResource({ photo, size })),
      },
      reply,
    ),
});

const getPhoto = graphRoute({
  ...onGraph,
  name: "graph.get-photo",
  method: "GET",
  path: ["/photo", "/photos/:size"],
  source: `${PAGES}/profilephoto-get`,
  access: PHOTO_READ,
  parse: parseSize,
  decide: decideGetPhoto,
  view(found, reply) {
    const segment = /\/photos\//i.test(reply.url.pathname) ? "photos" : "photo";
    const context = odataContext(reply, `${reply.mailbox}/${segment}/$entity`);
    return respondGraph({ "@odata.context": context, ...toPhotoResource(found) }, reply);
  },
});

const getPhotoValue = graphRoute({
  ...onGraph,
  name: "graph.get-photo-value",
  method: "GET",
  path: [VALUE, "/photos/:size/$value"],
  source: `${PAGES}/profilephoto-get`,
  access: PHOTO_READ,
  parse: parseSize,
  decide: decideGetPhoto,
  view: ({ photo: { content, contentType, etag } }, reply) =>
    respondContent(fromBase64(content), contentType, reply, `"${etag}"`),
});

/** Reads an uploaded image, whose kind its own header says. */
async function parseImage({ request, url }: RouteRequest) {
  const refused = refuseOptions(url.searchParams);
  if (refused) return refused;
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.byteLength > LARGEST_BODY) return graphFailure("bodyTooLarge");
  const type = request.headers.get("content-type") ?? "";
  const image = /^image\//i.test(type) ? measureImage(bytes) : undefined;
  if (!image) return graphFailure("photoInvalid", { detail: `"${type}" is no image, or its body is none` });
  return { image, content: toBase64(bytes) };
}

const putPhoto = (name: string, method: "PUT" | "PATCH") =>
  graphRoute({
    ...onGraph,
    name,
    method,
    path: [VALUE],
    source: `${PAGES}/profilephoto-update`,
    access: PHOTO_WRITE,
    parse: parseImage,
    decide: decidePutPhoto,
    view: (_, reply) => respondNoContent(reply, { status: 200 }),
  });

const deletePhoto = graphRoute({
  ...onGraph,
  name: "graph.delete-photo",
  method: "DELETE",
  path: [VALUE],
  source: `${PAGES}/profilephoto-delete`,
  access: PHOTO_WRITE,
  parse: ({ url }) => refuseOptions(url.searchParams) ?? {},
  decide: decideDeletePhoto,
  view: (_, reply) => respondNoContent(reply, { status: 200 }),
});

/** A person's photo. */
export const photoRoutes: readonly AnyRoute[] = [
  listPhotos,
  getPhoto,
  getPhotoValue,
  putPhoto("graph.put-photo", "PUT"),
  putPhoto("graph.update-photo", "PATCH"),
  deletePhoto,
];
