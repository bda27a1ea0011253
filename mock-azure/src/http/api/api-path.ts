/** Where the control API is, on the host of the mock's own pages. */
export const API_ROOT = "/control/v1";

/** Whether an address is one of the control API. */
export const isApiPath = (pathname: string): boolean => {
  const path = pathname.toLowerCase();
  return path === API_ROOT || path.startsWith(`${API_ROOT}/`);
};
