namespace CrediCare.Web.Features.Admin.Cases.Acts;

/// <summary>A question to the creditor, an ordinary one or about an objection.</summary>
public sealed class QuestionForm : AskingForm
{
    /// <summary>The dispute's public id; empty for an ordinary question.</summary>
    public string? About { get; set; }
}
