import { conclude, type Decision, type Moment } from "../decision.ts";
import type { User } from "../directory/user.ts";
import { type GraphFailure, graphFailure, refuse } from "../graph/graph-failure.ts";
import type { TenantState } from "../tenant-state.ts";
import { type Image, type Photo, sizesOf } from "./photo.ts";

type Size = Pick<Image, "width" | "height">;

export interface PhotoFound {
  readonly kind: "photo-found";
  readonly photo: Photo;
  readonly size: Size;
}

export interface PhotosFound {
  readonly kind: "photos-found";
  readonly photo: Photo;
  readonly sizes: readonly Size[];
}

/** How a size is written in a path and as an id. */
export const nameOfSize = ({ width, height }: Size): string => `${String(width)}X${String(height)}`;

/** Decides `GET …/photos`: every size there is. */
export function decideListPhotos(
  { photos }: TenantState,
  { owner }: { readonly owner: User },
): Decision<PhotosFound | GraphFailure> {
  const photo = photos.get(owner.id);
  return photo
    ? conclude({ kind: "photos-found", photo, sizes: sizesOf(photo) })
    : refuse(graphFailure("photoMissing"));
}

/**
 * Decides `GET …/photo` and `GET …/photos/{size}`, and the same for the image itself. Without a size it is the largest
 * one. Where there is no photo the documentation shows one of one pixel; the service answers 404.
 *
 * @see https://learn.microsoft.com/graph/api/profilephoto-get
 * @see https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/164
 */
export function decideGetPhoto(
  { photos }: TenantState,
  { owner, size: wanted }: { readonly owner: User; readonly size: string | undefined },
): Decision<PhotoFound | GraphFailure> {
  const photo = photos.get(owner.id);
  const sizes = photo ? sizesOf(photo) : [];
  const size =
    wanted === undefined
      ? sizes.at(-1)
      : sizes.find((one) => nameOfSize(one).toLowerCase() === wanted.toLowerCase());
  return photo && size
    ? conclude({ kind: "photo-found", photo, size })
    : refuse(graphFailure("photoMissing"));
}

/**
 * Decides `PUT` and `PATCH …/photo/$value`.
 *
 * @see https://learn.microsoft.com/graph/api/profilephoto-update
 */
export function decidePutPhoto(
  _state: TenantState,
  input: { readonly owner: User; readonly image: Image; readonly content: string },
  { ids }: Moment,
): Decision<{ readonly kind: "photo-written" }> {
  const { owner, image, content } = input;
  const etag = ids.guid().slice(0, 8).toUpperCase();
  return conclude(
    { kind: "photo-written" },
    [],
    [{ kind: "photo-written", photo: { ...image, userId: owner.id, content, etag } }],
  );
}

/** Decides `DELETE …/photo/$value`. */
export function decideDeletePhoto(
  { photos }: TenantState,
  { owner }: { readonly owner: User },
): Decision<{ readonly kind: "photo-removed" } | GraphFailure> {
  return photos.get(owner.id)
    ? conclude({ kind: "photo-removed" }, [], [{ kind: "photo-removed", userId: owner.id }])
    : refuse(graphFailure("photoMissing"));
}
