namespace CrediCare.Web.TagHelpers;

/// <summary>Our line drawings on a 24 by 24 grid, drawn with one stroke width and coloured by the text they stand in.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Drawings = new(StringComparer.Ordinal)
    {
        ["arrow-right"] = """<path d="M4.5 12h15m-6-6 6 6-6 6"/>""",
        ["bank"] = """<path d="M4 9.5 12 4.5l8 5zM6.5 9.5v8m3.7-8v8m3.6-8v8m3.7-8v8M4 19.5h16"/>""",
        ["building"] = """<path d="M5.5 20V5l7-1.5V20m0-11 6 1.5V20M3.5 20h17M8.5 8.5h1m-1 4h1m-1 4h1m5.5-2.5h1m-1 3h1"/>""",
        ["calendar"] = """<path d="M4 6.5h16V20H4zM4 10.5h16M8 3.5v5m8-5v5"/>""",
        ["chart"] = """<path d="M4.5 20h15M6.5 16.5v-4m4 4v-9m4 9v-6m4 6v-11"/>""",
        ["chat"] = """<path d="M4 5h16v11h-8.5L7 20v-4H4z"/>""",
        ["check"] = """<circle cx="12" cy="12" r="8.5"/><path d="m8.3 12.2 2.6 2.6 4.9-5.3"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.2l3.3 2"/>""",
        ["coins"] =
            """<ellipse cx="12" cy="6.5" rx="7" ry="3"/><path d="M5 6.5v5.5c0 1.7 3.1 3 7 3s7-1.3 7-3V6.5M5 12v5.5c0 1.7 3.1 3 7 3s7-1.3 7-3V12"/>""",
        ["cross"] = """<circle cx="12" cy="12" r="8.5"/><path d="m9 9 6 6m0-6-6 6"/>""",
        ["document"] = """<path d="M6 3.5h8l4.5 4.5v12.5H6zM13.5 3.5V8.5h5M9 12.5h6m-6 3.5h6"/>""",
        ["download"] = """<path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14"/>""",
        ["flag"] = """<path d="M6 21V4h12l-2.8 4L18 12H6"/>""",
        ["folder"] = """<path d="M3.5 6h6l2 2.5h9V19h-17z"/>""",
        ["globe"] = """<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17m0-17c-5 5-5 12 0 17"/>""",
        ["help"] = """<circle cx="12" cy="12" r="8.5"/><path d="M9.6 9.7c.3-3 4.9-2.7 4.9.1 0 1.9-2.5 2-2.5 4M12 16.6v.1"/>""",
        ["inbox"] = """<path d="m4 13 2.5-8h11L20 13v6H4zM4 13h4.5l1.5 2.5h4l1.5-2.5H20"/>""",
        ["info"] = """<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.2M12 7.8v.1"/>""",
        ["letter"] = """<path d="M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5"/>""",
        ["lock"] = """<path d="M5.5 10.5h13V20h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5"/>""",
        ["menu"] = """<path d="M4 7h16M4 12h16M4 17h16"/>""",
        ["pause"] = """<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6m4-6v6"/>""",
        ["phone"] =
            """<path d="M5.5 3.5h3.7l1.6 4.3-2 1.6c1 2.5 3.2 4.7 5.8 5.8l1.6-2 4.3 1.6v3.7c0 1.1-.9 2-2 2C10.7 20 4 13.3 3.5 5.5c0-1.1.9-2 2-2z"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["print"] = """<path d="M7 8.5v-5h10v5M7 16.5H4v-8h16v8h-3M7 13.5h10v7H7z"/>""",
        ["scales"] = """<path d="M12 4v16m-4 0h8M5 6.5h14M5 6.5 2.5 13h5zm14 0L16.5 13h5z"/>""",
        ["search"] = """<circle cx="10.7" cy="10.7" r="6.4"/><path d="m15.5 15.5 5 5"/>""",
        ["sign-out"] = """<path d="M13.5 4H5v16h8.5M10 12h10.5m-4-4 4 4-4 4"/>""",
        ["upload"] =
            """<path d="M12 19.5v-9M8.5 14l3.5-3.5 3.5 3.5M7 18H6a4 4 0 0 1-.4-8A6.5 6.5 0 0 1 18 9.6 4.2 4.2 0 0 1 18 18h-1"/>""",
        ["user"] = """<circle cx="12" cy="8.5" r="4"/><path d="M4.5 20c.7-4 3.7-6 7.5-6s6.8 2 7.5 6"/>""",
        ["users"] =
            """<circle cx="9" cy="9" r="3.5"/><path d="M2.5 19.5c.6-3.6 3.1-5.5 6.5-5.5s5.9 1.9 6.5 5.5M15.5 5.8a3.5 3.5 0 0 1 0 6.4m2.3 2.3c2.1.7 3.3 2.4 3.7 5"/>""",
        ["warning"] = """<path d="M12 4 2.8 20h18.4zM12 10v5M12 17.5v.1"/>""",
    };

    public static string Drawing(string name) =>
        Drawings.TryGetValue(name, out var drawing)
            ? drawing
            : throw new ArgumentException($"There is no icon '{name}'.", nameof(name));
}
