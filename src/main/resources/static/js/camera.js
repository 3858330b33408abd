// Reads a QR with the camera until one is found or the button is pressed again. Nothing is recorded.
import { glance } from './picture.js';

const PAUSE_MILLISECONDS = 200;

export class Camera {
  #video; #found; #refused; #stream = null;

  constructor(video, found, refused) {
    this.#video = video;
    this.#found = found;
    this.#refused = refused;
  }

  static available() {
    return Boolean(navigator.mediaDevices?.getUserMedia);
  }

  async toggle() {
    if (this.#stream) return this.#stop();
    try {
      this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      return this.#refused();
    }
    this.#video.hidden = false;
    this.#video.srcObject = this.#stream;
    await this.#video.play();
    this.#look();
  }

  async #look() {
    while (this.#stream) {
      const text = this.#video.videoWidth ? await glance(this.#video).catch(() => null) : null;
      if (text && this.#stream) {
        this.#stop();
        return this.#found(text);
      }
      await new Promise((done) => setTimeout(done, PAUSE_MILLISECONDS));
    }
  }

  #stop() {
    this.#stream.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.#video.srcObject = null;
    this.#video.hidden = true;
  }
}
