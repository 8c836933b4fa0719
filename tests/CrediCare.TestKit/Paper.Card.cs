using System.Runtime.InteropServices;

namespace CrediCare.TestKit;

public static partial class Paper
{
    /// <summary>This build sets reports with a library whose native part comes with its package.</summary>
    public static string? Missing { get; } =
        NativeLibrary.TryLoad("QuestPdfSkia", typeof(QuestPDF.Settings).Assembly, null, out _)
            ? null
            : "QuestPDF's native part is not there; restore QuestPDF from a registry that has the whole package.";
}
