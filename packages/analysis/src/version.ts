/** Version of the methods: any change that can change a printed figure raises it. */
export const METHODS_VERSION = "1.1.0";
