import { measureImage, type Photo } from "../domain/mailbox/photo.ts";
import { personOf } from "./find-in-world.ts";
import type { PersonRole, ScenarioStep } from "./scenario.ts";

/** A head and shoulders in two shades of grey: a JPEG of 240 by 240 pixels. */
const SILHOUETTE =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICA" +
  "gICAgICAgICAgICAgID/wAALCADwAPABAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIE/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/a" +
  "AAgBAQAAPwCQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABoGcAAAAAAAAaAAZwAAAAAABo" +
  "AAGcAAAAAAGgAABnAAAAAAGgAABnAAAAAAGgAABnAAAAAAGgAABnAAAAAAGgAABnAAAAAABoAAGcAAAAAAAaAAZwAAAAAAABoGcA" +
  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAaAAZwAAAAAAGgAABnAAAAABoAAAAGcAAAAGgAAAABnAAAAGgAAAABnAAAAaAAAA" +
  "AAZwAAAaAAAAAAZwAAAaAAAAAAZwAABoAAAAAAGcAAAaAAAAAAZwAf/Z";

/**
 * Gives a person a photo; without this step nobody has one.
 *
 * @param role - whom
 * @param content - a JPEG, PNG or GIF in base64. Default: a silhouette of 240 by 240 pixels
 * @returns the step
 * @throws Error when nobody plays the part, or the content is no such image
 * @see https://learn.microsoft.com/graph/api/profilephoto-get
 * @group Scenarios
 */
export function withPhoto(role: PersonRole, content: string = SILHOUETTE): ScenarioStep {
  return (world, { ids }) => {
    const { id: userId } = personOf(world, role);
    const image = measureImage(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
    if (!image) throw new Error(`The photo of "${role}" is no JPEG, PNG or GIF in base64.`);
    const photo: Photo = { ...image, userId, content, etag: ids.guid().slice(0, 8).toUpperCase() };
    return { ...world, photos: [...world.photos.filter((one) => one.userId !== userId), photo] };
  };
}
