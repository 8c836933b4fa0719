using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CrediCare.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Uploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "UploadBatchId",
                table: "Registrations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UploadFileName",
                table: "InboxItems",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UploadPublicId",
                table: "InboxItems",
                type: "character varying(26)",
                maxLength: 26,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "UploadBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    LengthBytes = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SendsWarned = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadBatches_AspNetUsers_AuthorUserId",
                        column: x => x.AuthorUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UploadBatches_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UploadBatches_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UploadLayouts",
                columns: table => new
                {
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadingsHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadLayouts", x => new { x.CreditorId, x.HeadingsHash });
                    table.ForeignKey(
                        name: "FK_UploadLayouts_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UploadFilePieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadFilePieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadFilePieces_UploadBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "UploadBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UploadPieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    IsDone = table.Column<bool>(type: "boolean", nullable: false),
                    Tally = table.Column<string>(type: "text", nullable: false),
                    NumberKeys = table.Column<string>(type: "text", nullable: false),
                    RowsSealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadPieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadPieces_UploadBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "UploadBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_UploadBatchId_State",
                table: "Registrations",
                columns: new[] { "UploadBatchId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_AuthorUserId",
                table: "UploadBatches",
                column: "AuthorUserId");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_ChangedAtUtc",
                table: "UploadBatches",
                column: "ChangedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_CreditorId_CreatedAtUtc",
                table: "UploadBatches",
                columns: new[] { "CreditorId", "CreatedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_PortfolioId",
                table: "UploadBatches",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_PublicId",
                table: "UploadBatches",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_State_CreatedAtUtc",
                table: "UploadBatches",
                columns: new[] { "State", "CreatedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadFilePieces_BatchId_Number",
                table: "UploadFilePieces",
                columns: new[] { "BatchId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UploadPieces_BatchId_Number",
                table: "UploadPieces",
                columns: new[] { "BatchId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UploadFilePieces");

            migrationBuilder.DropTable(
                name: "UploadLayouts");

            migrationBuilder.DropTable(
                name: "UploadPieces");

            migrationBuilder.DropTable(
                name: "UploadBatches");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_UploadBatchId_State",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "UploadBatchId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "UploadFileName",
                table: "InboxItems");

            migrationBuilder.DropColumn(
                name: "UploadPublicId",
                table: "InboxItems");
        }
    }
}
