// Keeps bars moving while work goes on, and shows the whole page anew when some of it has ended. The page does without: a link shows it again.
(() => {
  const follow = (panel) => {
    const look = async () => {
      if (!panel.querySelector("[data-running]")) {
        location.reload();
        return;
      }
      try {
        const answer = await fetch(panel.dataset.progress, { redirect: "error" });
        if (answer.ok) panel.innerHTML = await answer.text();
      } catch {
        // Offline or signed out: the bar stands still, and the link still works.
      }
      setTimeout(look, 1500);
    };

    if (panel.querySelector("[data-running]")) setTimeout(look, 1500);
  };

  document.querySelectorAll("[data-progress]").forEach(follow);
})();
