import { KINDS, type OddTree } from "./odd-tree.js";
import { TREES_OF_PARTS } from "./trees-of-parts.js";

const two: OddTree["build"] = ({ image }) => image("a/1.png", "a/2.png", "b/1.png");
const ofTwo = ["a/1.png", "a/2.png", "b/1.png"];

/** Trees as people have them. */
export const ODD_TREES: Readonly<Record<string, OddTree>> = {
  "two classes": { build: two, names: ofTwo, undivided: true },
  "files of every kind that is read": {
    build: ({ image }) =>
      image(
        "a/1.jpg",
        "a/2.JPEG",
        "a/3.png",
        "a/4.webp",
        "a/5.tif",
        "b/1.TIFF",
        "b/2.bmp",
        "b/3.ppm",
        "b/4.pgm",
      ),
    names: [
      "a/1.jpg",
      "a/2.JPEG",
      "a/3.png",
      "a/4.webp",
      "a/5.tif",
      "b/1.TIFF",
      "b/2.bmp",
      "b/3.ppm",
      "b/4.pgm",
    ],
  },
  "files of other kinds among them": {
    build: async (tree) => {
      await two(tree);
      ["a/x.gif", "a/notes.txt", "b/x.xml", "README.md", "b/Thumbs.db"].forEach((path) => tree.file(path));
    },
    names: ofTwo,
    left: { kind: 5 },
  },
  "a linked class": {
    build: async (tree) => {
      await two(tree);
      tree.link("a", "c");
    },
    names: [...ofTwo, "c/1.png", "c/2.png"],
  },
  "a class that is a link to a folder in another": {
    build: async (tree) => {
      await tree.image("a/deep/1.png", "a/2.png");
      tree.link("a/deep", "b");
    },
    names: ["a/2.png", "a/deep/1.png", "b/1.png"],
  },
  "linked images, links to links among them": {
    build: async (tree) => {
      await two(tree);
      tree.link("../b/1.png", "a/3.png");
      tree.link("../a/./3.png", "b/9.png");
    },
    names: ["a/1.png", "a/2.png", "a/3.png", "b/1.png", "b/9.png"],
  },
  "hard links": {
    build: async (tree) => {
      await two(tree);
      tree.hardLink("a/1.png", "b/7.png");
      tree.hardLink("a/1.png", "b/8.png");
    },
    names: [...ofTwo, "b/7.png", "b/8.png"],
  },
  "links in circles": {
    build: async (tree) => {
      await two(tree);
      tree.link("..", "a/up");
      tree.link(".", "a/self");
      tree.link("../b", "a/over");
      tree.link("../a", "b/back");
    },
    // `a/over` leads to b, and in it `back` to a, which is around it.
    names: ["a/1.png", "a/2.png", "a/over/1.png", "b/1.png", "b/back/1.png", "b/back/2.png"],
    left: { circle: 6 },
  },
  "a link that leads to itself": {
    build: async (tree) => {
      await two(tree);
      tree.link("round", "a/round");
    },
    names: ofTwo,
    left: { "dead-link": 1 },
  },
  "a dead link that is an image by its name, and others": {
    build: async (tree) => {
      await two(tree);
      tree.link("gone.png", "a/1a.png");
      tree.link("nowhere", "b/more");
      tree.link("nowhere", "c");
    },
    names: ["a/1.png", "a/1a.png", "a/2.png", "b/1.png"],
    left: { "dead-link": 2 },
    broken: [1],
  },
  "what systems and editors leave behind, at every depth": {
    build: async (tree) => {
      await two(tree);
      await tree.image(
        ".git/x.png",
        "a/.ipynb_checkpoints/1.png",
        "a/._1.png",
        "a/deep/.x/1.png",
        "__MACOSX/a/._1.png",
      );
      await tree.image("b/__MACOSX/1.png", ".hidden.png");
      tree.file(".DS_Store");
      tree.file("a/.DS_Store");
    },
    names: ofTwo,
    left: { hidden: 9 },
  },
  "an empty class": {
    build: async (tree) => {
      await two(tree);
      tree.folder("c");
    },
    refused: `c is a class without images (${KINDS}); remove the folder or fill it.`,
  },
  "a class of files that are not read": {
    build: async (tree) => {
      await two(tree);
      tree.file("c/x.gif");
    },
    refused: `c is a class without images (${KINDS}); remove the folder or fill it.`,
  },
  "empty folders in a class": {
    build: async (tree) => {
      await two(tree);
      tree.folder("a/empty/still");
    },
    names: ofTwo,
  },
  "nothing at all": {
    build: () => undefined,
    refused: `no images (${KINDS}) in folders; there must be one folder for each class.`,
  },
  "images in no folder": {
    build: ({ image }) => image("1.png", "2.png"),
    refused: `no images (${KINDS}) in folders; there must be one folder for each class (2 images are in none, such as 1.png).`,
  },
  "images beside the classes": {
    build: async (tree) => {
      await two(tree);
      await tree.image("cover.png");
    },
    names: ofTwo,
    left: { "no-class": 1 },
  },
  "one folder at the top": {
    build: async ({ image, file }) => {
      await image("pets/a/1.png", "pets/a/2.png", "pets/b/1.png");
      file("LICENSE");
    },
    names: ofTwo,
    undivided: true,
  },
  "one folder at the top, with an image in it and one beside it": {
    build: ({ image }) => image("x.png", "pets/cover.png", "pets/a/1.png", "pets/b/2.png"),
    names: ["a/1.png", "b/2.png"],
    left: { "no-class": 2 },
  },
  "one class": { build: ({ image }) => image("a/1.png", "a/2.png"), names: ["a/1.png", "a/2.png"] },
  "classes with folders in them": {
    build: ({ image }) => image("b/x/1.png", "a-b/2.png", "a/z/y/3.png", "a/4.png", "B/5.png"),
    names: ["B/5.png", "a/4.png", "a/z/y/3.png", "a-b/2.png", "b/x/1.png"],
  },
  "names that are long and foreign": {
    build: ({ image }) => image(`${"very-".repeat(30)}long/${"n".repeat(120)}.png`, "äöü/日本 語.png"),
    names: [`${"very-".repeat(30)}long/${"n".repeat(120)}.png`, "äöü/日本 語.png"],
  },
  "a link to a file beside the classes": {
    build: async (tree) => {
      await two(tree);
      tree.link("a/1.png", "cover.png");
      tree.file("a/list.txt");
      tree.link("a/list.txt", "latest");
    },
    names: ofTwo,
    left: { kind: 2, "no-class": 1 },
  },
  ...TREES_OF_PARTS,
};
