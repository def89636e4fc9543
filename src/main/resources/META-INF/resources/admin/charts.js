// Draws completes in per cent of the target from the table of days beside the chart.
(() => {
  "use strict";
  const place = document.querySelector("[data-chart=pace]");
  const table = document.getElementById("pace-table");
  if (!place || !table || !window.echarts) return;
  const number = cell => Number(cell.textContent.replace(/[^0-9.]/g, ""));
  const heads = Array.from(table.tHead.rows[0].cells).slice(1);
  const rows = Array.from(table.tBodies[0].rows);
  const marks = ["circle", "rect", "triangle", "diamond", "pin", "arrow", "roundRect"];
  place.hidden = false;
  const chart = window.echarts.init(place, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    aria: { enabled: true },
    color: ["#0a5769", "#a33f00", "#5b3fa0", "#14552b", "#8a1253", "#1f4fb0", "#6a4300", "#3b4854"],
    grid: { left: 48, right: 16, top: 72, bottom: 32 },
    legend: { top: 0, type: "scroll" },
    tooltip: { trigger: "axis", renderMode: "richText", valueFormatter: value => value.toFixed(1) + " %" },
    xAxis: { type: "category", data: rows.map(row => row.cells[0].textContent.trim()) },
    yAxis: { type: "value", min: 0, axisLabel: { formatter: "{value} %" } },
    series: heads.map((head, column) => ({
      name: head.dataset.name,
      type: "line",
      symbol: marks[column % marks.length],
      symbolSize: 7,
      lineStyle: "plan" in head.dataset ? { type: "dashed", width: 2 } : { width: 2 },
      data: rows.map(row => 100 * number(row.cells[column + 1]) / Number(head.dataset.target))
    }))
  });
  window.addEventListener("resize", () => chart.resize());
})();
