using System.Runtime.InteropServices;

namespace CrediCare.Web.Tests.Features.Reports;

/// <summary>A test that reads what was set on paper: this build needs its library's native part, which comes with the package.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PaperFactAttribute : FactAttribute
{
    public PaperFactAttribute()
    {
        if (!NativeLibrary.TryLoad("QuestPdfSkia", typeof(QuestPDF.Settings).Assembly, null, out _))
            Skip = "QuestPDF's native part is not there; restore QuestPDF from a registry that has the whole package.";
    }
}
