/** A planned fault cut the connection. As every fetch does where there is no answer, it says so by a TypeError. */
export class ConnectionLost extends TypeError {
  constructor() {
    super("Failed to fetch");
  }
}
